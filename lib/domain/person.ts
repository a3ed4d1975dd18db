import type { z } from "zod";
import type * as articles from "./answers/article.ts";
import type * as shapes from "./answers/claim.ts";
import type { Role } from "./vocabulary.ts";

/** A person as others on the desk see them. */
export type Person = Readonly<z.infer<typeof shapes.Person>>;

/** Somebody whom only a bundle told of, so that nobody takes them for a colleague of the same name. */
export function asExternal({ id, name }: Person): Person {
  return { id, name: `${name} (elsewhere)` };
}

/** A desk as everybody on it knows it. */
export type Desk = Readonly<z.infer<typeof articles.Desk>>;

/** A person's place on a desk. */
export interface Membership {
  readonly desk: Desk;
  readonly role: Role;
}
