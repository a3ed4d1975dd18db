import type { Attribution } from "#lib/domain/attribution.ts";
import type { ImportedChange } from "#lib/domain/import/imported-article.ts";

/** What was tracked in a line, in the order in which it stands; offsets in the line as it was before. */
export type Edit =
  | {
      readonly kind: "delete";
      readonly start: number;
      readonly end: number;
      readonly by: Attribution;
      /** The move of which it is one half. */
      readonly move?: string | null;
    }
  | {
      readonly kind: "insert";
      readonly at: number;
      readonly text: string;
      readonly by: Attribution;
      readonly move?: string | null;
    }
  /** The end of a line that was put in. */
  | { readonly kind: "break"; readonly at: number; readonly by: Attribution };

/** A line as it was before, with what was tracked in it. */
interface EditedLine {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Something proposed that no change of one line can say; it becomes a comment on words nearby. */
export interface Proposal {
  readonly text: string;
  readonly by: Attribution;
  /** In the line's text: its words before it, or else those behind it, are the ones nearby. */
  readonly at: number;
  readonly kind: "paragraph" | "split" | "join" | "move";
  /** The move that put its words in. */
  readonly move?: string | null;
}

/** What was tracked in one line. */
export interface ReadEdits {
  /** In order, and none overlaps another. */
  readonly changes: readonly ImportedChange[];
  readonly proposals: readonly Proposal[];
}

/** What was tracked in a line, as changes of its line and as proposals for the rest. */
export function readEdits({ text, edits }: EditedLine): ReadEdits {
  const kept: Edit[] = [];
  const proposals: Proposal[] = [];
  const isBlank = text.trim() === "";
  for (const group of groupByPlace(edits)) {
    if (!isBlank && group.every(({ kind }) => kind !== "break")) {
      kept.push(...group);
      continue;
    }
    const found = readBreaks(text, group);
    kept.push(...found.kept);
    proposals.push(...found.proposals);
  }
  return { changes: mergeEdits(kept), proposals };
}

/** Insertions and breaks that stand at one place go together; a deletion stands alone. */
function groupByPlace(edits: readonly Edit[]): Edit[][] {
  const groups: Edit[][] = [];
  for (const edit of edits) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isSame = last && last.kind !== "delete" && edit.kind !== "delete" && last.at === edit.at;
    if (group && isSame) group.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

/** What was put in between two breaks. */
interface Stretch {
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly by: Attribution;
  readonly move: string | null;
}

function readBreaks(
  text: string,
  group: readonly Edit[],
): { readonly kept: readonly Edit[]; readonly proposals: readonly Proposal[] } {
  const first = group[0];
  if (!first || first.kind === "delete") return { kept: group, proposals: [] };
  const { at, by } = first;
  const stretches = cutAtBreaks(group);
  const isAtStart = text.slice(0, at).trim() === "";
  const isAtEnd = text.slice(at).trim() === "";
  const propose = ({ text, by, move }: Stretch, where: string): Proposal[] => {
    const words = text.trim();
    const what = move === null ? "new paragraph" : "paragraph, moved here from elsewhere,";
    return words === ""
      ? []
      : [{ text: `Proposed ${what}${where}: ${words}`, by, at, kind: "paragraph", move }];
  };
  if (isAtStart && isAtEnd) {
    return { kept: [], proposals: stretches.flatMap((one) => propose(one, "")) };
  }
  if (isAtEnd) {
    const [own, ...others] = stretches;
    const proposals = others.flatMap((one) => propose(one, " after this"));
    return { kept: own?.edits ?? [], proposals };
  }
  if (isAtStart) {
    const proposals = stretches.slice(0, -1).flatMap((one) => propose(one, " before this"));
    return { kept: stretches.at(-1)?.edits ?? [], proposals };
  }
  const words = stretches.map((one) => one.text.trim()).join(" ¶ ");
  const inserted = words.replaceAll("¶", "").trim() ? `, with these words: ${words}` : ".";
  return {
    kept: [],
    proposals: [
      {
        text: `Proposed: begin a new paragraph behind these words${inserted}`,
        by,
        at,
        kind: "split",
        move: stretches.find(({ move }) => move !== null)?.move ?? null,
      },
    ],
  };
}

function cutAtBreaks(group: readonly Edit[]): Stretch[] {
  const cuts = group.flatMap(({ kind }, index) => (kind === "break" ? [index] : []));
  return [-1, ...cuts].map((cut, nth) => {
    const edits = group.slice(cut + 1, cuts[nth] ?? group.length);
    const text = edits.map((edit) => (edit.kind === "insert" ? edit.text : "")).join("");
    const by = edits[0]?.by ?? group[Math.max(0, cut)]?.by ?? { author: null, date: null };
    const move = edits.map(moveOf).find((name) => name !== null) ?? null;
    return { edits, text, by, move };
  });
}

function moveOf(edit: Edit): string | null {
  return edit.kind === "break" ? null : (edit.move ?? null);
}

/**
 * Changes of one person that touch each other are one: so a deletion and an insertion replace. Parts of two
 * moves are not: each has to stay with its other half.
 */
function mergeEdits(edits: readonly Edit[]): ImportedChange[] {
  const changes: ImportedChange[] = [];
  for (const edit of edits) {
    if (edit.kind === "break") continue;
    const start = edit.kind === "delete" ? edit.start : edit.at;
    const end = edit.kind === "delete" ? edit.end : edit.at;
    const insert = edit.kind === "insert" ? edit.text : "";
    const last = changes.at(-1);
    const move = moveOf(edit);
    const moved = move === null ? {} : { move };
    const isOfLast = move === null || last?.move === undefined || last.move === move;
    if (last && last.end === start && isOfLast && isSameHand(last, edit.by)) {
      changes[changes.length - 1] = { ...moved, ...last, end, insert: last.insert + insert };
    } else {
      changes.push({ start, end, insert, author: edit.by.author, date: edit.by.date, ...moved });
    }
  }
  return changes;
}

/** How far apart the two halves of one replacement may be dated: programs date to the minute. */
const MINUTE = 60_000;

function isSameHand(a: Attribution, b: Attribution): boolean {
  if (a.author !== b.author) return false;
  if (a.date === null || b.date === null) return a.date === b.date;
  return Math.abs(Date.parse(a.date) - Date.parse(b.date)) <= MINUTE;
}

/** Whether everything that can be seen of the line was taken out. */
export function isAllDeleted({ text, edits }: EditedLine): boolean {
  let at = 0;
  for (const edit of edits) {
    if (edit.kind !== "delete") continue;
    if (text.slice(at, edit.start).trim() !== "") return false;
    at = edit.end;
  }
  return text.slice(at).trim() === "";
}

/**
 * The changes in the line without its outer white space. White space between the words and an insertion
 * goes into the insertion.
 */
export function trimChanges(
  text: string,
  changes: readonly ImportedChange[],
): readonly ImportedChange[] {
  const lead = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  return changes.flatMap((change) => {
    const { start, end } = change;
    const before = start > last ? text.slice(last, start) : "";
    const after = end < lead ? text.slice(end, lead) : "";
    const insert = change.insert && before + change.insert + after;
    const from = Math.min(Math.max(start, lead), last) - lead;
    const to = Math.min(Math.max(end, lead), last) - lead;
    return from < to || insert ? [{ ...change, start: from, end: to, insert }] : [];
  });
}
