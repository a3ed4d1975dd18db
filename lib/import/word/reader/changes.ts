import type { Attribution } from "#lib/domain/attribution.ts";
import { attributionOf } from "../parts/attribution.ts";
import type { XmlElement } from "../parts/xml.ts";
import { addPiece } from "./flow.ts";
import type { ChangeStart, Tracked } from "./pieces.ts";
import type { ReaderState } from "./state.ts";
import { authorKey } from "./tracking-authors.ts";

const TRACKED: ReadonlyMap<string, Tracked> = new Map([
  ["w:ins", "insert"],
  ["w:moveTo", "insert"],
  ["w:del", "delete"],
  ["w:moveFrom", "delete"],
]);

/** How an element says that something was changed; null when it does not. */
export function trackedBy(name: string): Tracked | null {
  return TRACKED.get(name) ?? null;
}

/** Whether a change, of words or of looks, is by one whose changes are the text. */
export function isAccepted({ context }: ReaderState, by: Attribution): boolean {
  return context.accepted.has(authorKey(by));
}

/** Begins a tracked change (ECMA-376-1, 17.13.5). That of an accepted author leaves no piece. */
export function openChange(state: ReaderState, element: XmlElement): void {
  const change = trackedBy(element.name) ?? "insert";
  const by = attributionOf(element);
  const isMove = element.name.startsWith("w:move");
  const move = isMove ? state.move : null;
  const isProposed = !isAccepted(state, by);
  const start: ChangeStart | null = isProposed ? { kind: "change-start", change, by, move } : null;
  state.changes.push({ change, author: authorKey(by), isMove, start });
  if (start) addPiece(state, start);
}

/** Ends the innermost change. */
export function closeChange(state: ReaderState): void {
  if (state.changes.pop()?.start) addPiece(state, { kind: "change-end" });
}

/** Longest name of a move, in code units; Word's are `move` and nine figures. */
const LONGEST_NAME = 60;

/** Takes up the name of a move. LibreOffice writes it inside the change that it is the name of. */
export function openMove(state: ReaderState, { get }: XmlElement): void {
  const name = get("w:name") ?? "";
  state.move = name !== "" && name.length <= LONGEST_NAME ? name : null;
  const around = state.changes.at(-1);
  if (around?.isMove && around.start) around.start.move = state.move;
}

/** Ends the range of a move. */
export function closeMove(state: ReaderState): void {
  state.move = null;
}
