import { labelOf, ROLES } from "#lib/domain/vocabulary.ts";

/** The roles of a desk as a choice. */
export const ROLE_OPTIONS = ROLES.map((role) => ({ id: role, label: labelOf(role) }));
