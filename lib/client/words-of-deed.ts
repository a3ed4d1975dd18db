import type { Deed } from "./acts.ts";

/** The words that somebody typed for a deed, in quotation marks; "" where there are none. */
export function wordsOfDeed(deed: Deed): string {
  const words = typedIn(deed)?.trim();
  return words ? `“${words}”` : "";
}

function typedIn(deed: Deed): string | null | undefined {
  switch (deed.type) {
    case "change":
      return deed.changes.note ?? deed.changes.speaker;
    case "add_evidence":
      return deed.input.title;
    case "propose":
      return deed.input.insert || deed.input.noticeText;
    case "amend":
      return deed.changes.insert || deed.changes.noticeText;
    case "propose_wording":
      return deed.input.insert || deed.input.noticeText;
    case "comment":
      return deed.input.body;
    case "decide":
      return deed.comment;
    case "tag":
    case "restore":
    case "delete":
    case "withdraw_evidence":
    case "withdraw_correction":
    case "settle_wording":
      return null;
    default:
      return deed satisfies never;
  }
}
