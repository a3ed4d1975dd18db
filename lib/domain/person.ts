import type { DeskId, DeskSlug } from "./desk-ref.ts";
import type { Role } from "./vocabulary.ts";

/** A person as others on the desk see them. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Somebody whom only a bundle told of, so that nobody takes them for a colleague of the same name. */
export function asExternal({ id, name }: Person): Person {
  return { id, name: `${name} (elsewhere)` };
}

/** A desk as everybody on it knows it. */
export interface Desk {
  readonly id: DeskId;
  readonly slug: DeskSlug;
  readonly name: string;
}

/** A person's place on a desk. */
export interface Membership {
  readonly desk: Desk;
  readonly role: Role;
}
