/** How long a file of each format takes to be written, beside joining the lines of its text. */
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { renderBundle } from "#lib/export/bundle.ts";
import { type ExportTask, exportFile } from "#lib/export/registry.ts";
import { viewArticle } from "#lib/usecases/articles.ts";
import { bundleArticle } from "#lib/usecases/bundle.ts";
import { importBundle } from "#lib/usecases/import-bundle.ts";
import { accepted, openNewsroom } from "#lib/usecases/newsroom-fixture.ts";
import { LARGEST } from "./articles.ts";
import { generateBundle } from "./export-bundle.ts";
import type { Benchmark, Figures } from "./row.ts";
import { medianOf, once, repeat } from "./times.ts";

const REPETITIONS = 5;
/** Runs that are not counted: the first ones are slow. */
const WARM_UP = 3;

export const EXPORTS: readonly Benchmark[] = FORMATS.map((format) => ({
  name: `export ${format}`,
  measure: () => measureWriting(format),
}));

async function measureWriting(format: ExportFormat): Promise<Figures> {
  const { text, taskFor } = await article();
  const task = taskFor(format);
  const { body } = await accepted(exportFile(task));
  const join = () => text.split("\n").join("\n\n");
  await repeat(WARM_UP, () => exportFile(task).then(join));
  const times = await repeat(REPETITIONS, () => exportFile(task));
  const kib = Math.round(Buffer.byteLength(body) / 1_024).toLocaleString("en");
  return {
    size: `${kib} KiB`,
    ours: medianOf(times),
    beside: { "joining its lines": medianOf(await repeat(REPETITIONS, join)) },
    remark: `longest ${Math.max(...times).toFixed(1)} ms`,
  };
}

/** The longest article as a desk has it, for whichever row comes first. */
const article = once(async () => {
  const bundle = generateBundle(LARGEST);
  const room = await openNewsroom();
  try {
    const bytes = new TextEncoder().encode(renderBundle(bundle));
    await accepted(importBundle(room.ada, { desk: ON_NEWS, bytes }));
    const view = await accepted(viewArticle(room.ada, bundle.article.id));
    const whole = await accepted(bundleArticle(room.ada, bundle.article.id, "leave"));
    const { article, revision, claims, noticeStyle } = view;
    const reviewed = { article, revision, claims, noticeStyle };
    const taskFor = (format: ExportFormat): ExportTask =>
      format === "bundle"
        ? { format, bundle: whole }
        : { format, reviewed, options: { corrections: "accepted" } };
    return { text: revision.text, taskFor };
  } finally {
    await room.close();
  }
});
