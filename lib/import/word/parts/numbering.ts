import type { Refusal } from "#lib/domain/refusal.ts";
import { chainOf, firstIn, type Styles } from "./styles.ts";
import { readXml } from "./xml.ts";

/**
 * The number format of a level (ECMA-376-1, 17.18.59) such as `bullet` or `decimal`; null when there
 * is none.
 */
export type Numbering = (list: string, level: string) => string | null;

interface List {
  readonly formats: Map<string, string>;
  /** The style whose list this one is. */
  style: string | null;
}

/** Reads numbering.xml (ECMA-376-1, 17.9), in which a list may be that of a style. */
export function readNumbering(bytes: Uint8Array, styles: Styles): Numbering | Refusal {
  const lists = new Map<string, List>();
  const abstractOf = new Map<string, string>();
  let list: List = { formats: new Map(), style: null };
  let number = "";
  let level = "0";
  const refusal = readXml(bytes, {
    open: ({ name, get }) => {
      const value = get("w:val") ?? "";
      if (name === "w:abstractNum") {
        list = { formats: new Map(), style: null };
        lists.set(get("w:abstractNumId") ?? "", list);
      } else if (name === "w:num") {
        number = get("w:numId") ?? "";
        list = { formats: new Map(), style: null };
      } else if (name === "w:abstractNumId") abstractOf.set(number, value);
      else if (name === "w:lvl") level = get("w:ilvl") ?? "0";
      else if (name === "w:numFmt" && !list.formats.has(level)) list.formats.set(level, value);
      else if (name === "w:numStyleLink") list.style = value;
    },
  });
  const formatOf = (number: string, level: string): string | null =>
    lists.get(abstractOf.get(number) ?? "")?.formats.get(level) ?? null;
  return (
    refusal ??
    ((number, level) => {
      const style = lists.get(abstractOf.get(number) ?? "")?.style ?? null;
      const linked = firstIn(chainOf(styles, style), ({ list }) => list);
      return formatOf(number, level) ?? formatOf(linked ?? "", level);
    })
  );
}
