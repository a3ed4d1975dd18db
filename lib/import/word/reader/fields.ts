import type { XmlElement } from "../parts/xml.ts";
import { isHidden } from "./flow.ts";
import type { ReaderState } from "./state.ts";

/** Follows a field (ECMA-376-1, 17.16.18) from its start over the end of its instruction to its own end. */
export function readFieldCharacter(state: ReaderState, { get }: XmlElement): void {
  if (isHidden(state)) return;
  const { fields } = state;
  const type = get("w:fldCharType");
  if (type === "begin") {
    fields.push(fields.at(-1) ?? null);
    state.instruction = "";
  } else if (type === "separate" && fields.length > 0) {
    fields[fields.length - 1] = linkOf(state.instruction) ?? fields.at(-2) ?? null;
  } else if (type === "end") fields.pop();
}

/** The address of the innermost link that is open, be it a field or an element; null when there is none. */
export function currentLink({ fields, flow }: ReaderState): string | null {
  return fields.at(-1) ?? flow.links.at(-1) ?? null;
}

const HYPERLINK = /^\s*HYPERLINK\s+(?<local>\\l\s+)?(?:"(?<quoted>.*)"|(?<bare>[^\\]\S*))/u;

/**
 * The address of a field such as `HYPERLINK "https://…" \\l "part" \\o "tip"` (ECMA-376-1, 17.16.5.25);
 * null for any other field.
 */
function linkOf(instruction: string): string | null {
  const found = HYPERLINK.exec(instruction)?.groups;
  if (!found) return null;
  const { local, quoted, bare = "" } = found;
  // All between the first and the last quotation mark: no address holds one.
  const [address = "", ...switches] = (quoted ?? bare).split('"');
  if (local) return `#${address}`;
  const name = switches.findIndex((words) => /\\l\s*$/u.test(words));
  const part = name === -1 ? undefined : switches[name + 1];
  return part ? `${address}#${part}` : address;
}
