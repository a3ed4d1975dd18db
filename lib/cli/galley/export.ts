import { parseArgs } from "node:util";
import { z } from "zod";
import { readArticle } from "#db/articles.ts";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { exportArticle } from "#lib/usecases/export.ts";
import { requireActor, type Shell } from "./shell.ts";

const Wanted = z.object({
  format: z.enum(FORMATS, `Name a format with --format: ${FORMATS.join(", ")}.`),
  revision: z.coerce.number("A revision is a number from 1.").int().min(1).optional(),
});

/** `galley export ARTICLE`: the file on standard output, without anything else. */
export async function exportOne(
  { guest }: Shell,
  words: readonly string[],
): Promise<Refusal | null> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { format: { type: "string" }, revision: { type: "string" }, as: { type: "string" } },
    allowPositionals: true,
  });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) {
    return refuse("malformed", "Name one article by its identifier. galley list shows them.");
  }
  const wanted = Wanted.safeParse(values);
  if (!wanted.success) return refuse("malformed", wanted.error.issues[0]?.message ?? "");
  const article = await readArticle(guest.db, id.toLowerCase());
  if (!article) return refuse("not_found", `There is no article ${id}. galley list shows them.`);
  const context = await requireActor(guest, article.desk, values.as);
  if (isRefusal(context)) return context;
  const file = await exportArticle(context, article.id, wanted.data);
  if (isRefusal(file)) return file;
  await new Promise((resolve) => process.stdout.write(file.body, resolve));
  return null;
}
