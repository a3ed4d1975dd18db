import type { Attribution } from "#lib/domain/attribution.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { attributionOf } from "./attribution.ts";
import { readXml } from "./xml.ts";

/** A comment as the file has it. */
export interface WordComment extends Attribution {
  readonly id: string;
  /** Its paragraphs, each in a line. */
  text: string;
  /** What later parts know its last paragraph by. */
  paragraph: string | null;
}

/** What commentsExtended.xml ([MS-DOCX], 2.5.1) says of a comment, by the paragraph it ends with. */
export interface Thread {
  /** The paragraph of the comment that it answers. */
  readonly parent: string | null;
  readonly isResolved: boolean;
}

/** Reads comments.xml (ECMA-376-1, 17.13.4), by the comments' ids. */
export function readComments(bytes: Uint8Array): ReadonlyMap<string, WordComment> | Refusal {
  const comments = new Map<string, WordComment>();
  let open: WordComment | null = null;
  let isText = false;
  const refusal = readXml(bytes, {
    open: (element) => {
      const { name, get } = element;
      isText = name === "w:t";
      if (name === "w:comment") {
        const id = get("w:id") ?? "";
        open = { id, ...attributionOf(element), text: "", paragraph: null };
        comments.set(id, open);
      } else if (open && name === "w:p") {
        if (open.text !== "") open.text += "\n";
        open.paragraph = get("w14:paraId") ?? open.paragraph;
      } else if (open && name === "w:br") open.text += "\n";
      else if (open && name === "w:tab") open.text += "\t";
    },
    close: () => {
      isText = false;
    },
    text: (text) => {
      if (open && isText) open.text += text;
    },
  });
  return refusal ?? comments;
}

/** Reads commentsExtended.xml. */
export function readThreads(bytes: Uint8Array): ReadonlyMap<string, Thread> | Refusal {
  const threads = new Map<string, Thread>();
  const refusal = readXml(bytes, {
    open: ({ name, get }) => {
      if (name !== "w15:commentEx") return;
      const isResolved = /^(?:1|true|on)$/u.test(get("w15:done") ?? "");
      threads.set(get("w15:paraId") ?? "", { parent: get("w15:paraIdParent") ?? null, isResolved });
    },
  });
  return refusal ?? threads;
}
