import { z } from "zod";
import { DeskId, DeskSlug } from "./desk-ref.ts";
import type { Role } from "./vocabulary.ts";

/** A person as others on the desk see them. */
export const Person = z.strictObject({ id: z.string(), name: z.string() });
export type Person = Readonly<z.infer<typeof Person>>;

/** Somebody whom only a bundle told of, so that nobody takes them for a colleague of the same name. */
export function asExternal({ id, name }: Person): Person {
  return { id, name: `${name} (elsewhere)` };
}

/** A desk as everybody on it knows it. */
export const Desk = z.strictObject({ id: DeskId, slug: DeskSlug, name: z.string() });
export type Desk = Readonly<z.infer<typeof Desk>>;

/** A person's place on a desk. */
export interface Membership {
  readonly desk: Desk;
  readonly role: Role;
}
