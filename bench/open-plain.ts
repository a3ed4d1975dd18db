import styles from "#components/editor/galley.module.css";
import { linesOf } from "#lib/domain/text.ts";
import type { Sample } from "./articles.ts";
import type { Opened } from "./technique.ts";

/** Every paragraph as HTML at once, without claims: the least that a naive page does. */
export function openPlain(host: HTMLElement, { revision }: Sample): Opened {
  const paragraphs = linesOf(revision.text).map(({ index, start, end }) => {
    const kind = revision.blocks[index] ?? "paragraph";
    return `<p data-kind="${kind}">${revision.text.slice(start, end)}</p>`;
  });
  host.innerHTML = `<div class="${styles.galley}" style="max-width:66ch">${paragraphs.join("")}</div>`;
  return {
    add: () => {
      throw new TypeError("Plain HTML has no claims.");
    },
    isDrawn: () => true,
  };
}
