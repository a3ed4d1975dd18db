import {
  counted,
  warnIf,
  warnOfCount,
  warnOfDroppedLinks,
  warnOfRows,
  warnOfStruck,
} from "../lines/warnings.ts";
import type { DocumentLines, Moves } from "./document-lines.ts";
import type { Package } from "./parts/package.ts";
import type { ReadText } from "./reader/read-text.ts";
import type { Found } from "./reader/state.ts";
import type { WordLines } from "./word-lines.ts";

interface Findings
  extends Pick<ReadText, "found" | "accepted">,
    Omit<DocumentLines, "lines">,
    Pick<WordLines, "dropped">,
    Pick<Package, "names"> {}

/** What an editor should know about a Word file of which not everything could come in as it was. */
export function warningsOf(findings: Findings): readonly string[] {
  const { found, dropped, names } = findings;
  return [
    ...warnOfTracking(findings.accepted),
    ...warnOfCount(
      findings.paragraphs,
      "paragraph that was put in stands in a comment only. Copy it from there if it should be in the article.",
      "paragraphs that were put in stand in comments only. Copy them from there if they should be in the article.",
    ),
    ...warnOfMoves(findings.moves),
    ...warnIf(
      [...names].some((name) => /(?:^|\/)vbaProject\.bin$/iu.test(name)),
      "The file has macros. They were ignored: only its words came in.",
    ),
    ...warnOfCount(
      found.formatting,
      "tracked change of formatting only was left out.",
      "tracked changes of formatting only were left out.",
    ),
    ...warnOfCount(
      found.embedded,
      "object of another program, or another document, was left out. Open the file to see it.",
      "objects of other programs, or other documents, were left out. Open the file to see them.",
    ),
    ...warnOfRows(findings.rows),
    ...warnIf(
      found.formulas > 0,
      "The file has formulas, which are plain text now. Compare them with the file.",
    ),
    ...warnOfStruck(found.struck),
    ...warnOfSymbols(found.symbols),
    ...warnOfDroppedLinks([...dropped].map(([address, why]) => ({ address, why }))),
  ];
}

/** Longest name, and most names, that a warning shows. */
const LONGEST_NAME = 60;
const MAX_NAMES = 3;

function warnOfTracking(accepted: ReadonlySet<string>): readonly string[] {
  if (accepted.size === 0) return [];
  const names = [...accepted].slice(0, MAX_NAMES).map((name) => {
    return name.slice(0, LONGEST_NAME).toWellFormed() || "somebody who is not named";
  });
  const more = accepted.size > MAX_NAMES ? " and others" : "";
  return [
    `Most of this file was written with changes tracked. It came in as it reads with the changes of ${names.join(", ")}${more} accepted; those of anybody else are proposals. To check every change, reject or accept them in Word and import the file again.`,
  ];
}

function warnOfMoves({ whole, inComments }: Moves): readonly string[] {
  const moved = counted(whole, "passage was", "passages were");
  return [
    ...warnIf(
      whole > 0,
      `${moved} moved. Taking words out and putting them in elsewhere is one claim: both are decided together.`,
    ),
    ...warnIf(
      inComments > 0,
      "What was moved to a paragraph of its own stands where it was. Comments say where it should go: move it by hand if it should.",
    ),
  ];
}

function warnOfSymbols(symbols: Found["symbols"]): readonly string[] {
  if (symbols.size === 0) return [];
  const count = [...symbols.values()].reduce((sum, codes) => sum + codes.size, 0);
  const names = [...symbols.keys()].slice(0, MAX_NAMES).join(", ");
  const missing = count === 1 ? "1 symbol is" : `${count} symbols are`;
  return [`${missing} missing that only a font knows (${names}). Compare the text with the file.`];
}
