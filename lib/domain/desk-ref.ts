/**
 * What names a desk. Its identifier names it in rows and its short name in addresses; they are two types,
 * and no text is both, so that nobody can call a desk by another one's identifier.
 */
import { z } from "zod";
import { Id, short } from "./fields.ts";

/** A desk's identifier: what everything that belongs to it is looked up by. */
export const DeskId = Id.brand<"DeskId">();
export type DeskId = z.infer<typeof DeskId>;

/** Most characters of a desk's short name. */
export const LONGEST_SLUG = 60;

/** Whether it has the shape of an identifier: 32 hexadecimal digits, as a UUID groups them or in a row. */
export function looksLikeId(text: string): boolean {
  return ID_SHAPE.test(text);
}

const ID_SHAPE = /^[0-9a-f]{8}(-?)[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12}$/i;

/** A desk's short name, which stands in addresses and never looks like an identifier. */
export const DeskSlug = short(LONGEST_SLUG)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A short name has small letters, digits and single hyphens.")
  .refine(
    (text) => !looksLikeId(text),
    "It looks like an identifier. Choose a name that people can say.",
  )
  .brand<"DeskSlug">();
export type DeskSlug = z.infer<typeof DeskSlug>;

/** A desk as a request names it: by its identifier or by its short name, and never by whichever fits. */
export type DeskRef =
  | { readonly kind: "id"; readonly id: DeskId }
  | { readonly kind: "slug"; readonly slug: DeskSlug };

/** A desk in a query or a body, by its identifier or short name. */
export const DeskRef = short(LONGEST_SLUG).transform((named, { issues }): DeskRef => {
  const id = DeskId.safeParse(named);
  if (id.success) return { kind: "id", id: id.data };
  const slug = DeskSlug.safeParse(named);
  if (slug.success) return bySlug(slug.data);
  const message = "Name the desk by its short name, such as news, or by its identifier.";
  issues.push({ code: "custom", message, input: named });
  return z.NEVER;
});

/** The desk of this short name. */
export function bySlug(slug: DeskSlug): DeskRef {
  return { kind: "slug", slug };
}

/** What a request called the desk. */
export function nameIn(desk: DeskRef): string {
  return desk.kind === "id" ? desk.id : desk.slug;
}

/** A desk in a path: its short name only. */
export const ByDesk = z.strictObject({ desk: DeskSlug });
