/** How long Galley lets others wait while it writes the files of a long article. */
import { FORMATS } from "#lib/domain/vocabulary.ts";
import { LARGEST, nameSize } from "./articles.ts";
import { generateBundle } from "./export-bundle.ts";
import { measureHealth, sendBundle, withGalley } from "./health.ts";
import type { Benchmark, Figures } from "./row.ts";

export const EXPORT_HEALTH: readonly Benchmark[] = [
  { name: "health during every export", measure: measureExports },
];

/** One format after the other; the check sheet before them starts the process that writes. */
function measureExports(): Promise<Figures> {
  return withGalley(async (served) => {
    const bundle = generateBundle(LARGEST);
    await sendBundle(served.ada, "/api/bundles", bundle);
    const fetch = async (format: string) => {
      const address = `/api/articles/${bundle.article.id}/export?format=${format}`;
      return (await served.ada.get(address)).status();
    };
    await fetch("check-sheet");
    const run = async () => {
      const statuses: number[] = [];
      for (const format of FORMATS) statuses.push(await fetch(format));
      return statuses.join(" ");
    };
    return measureHealth(served, { size: nameSize(LARGEST), run });
  });
}
