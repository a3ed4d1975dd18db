import type { Refusal } from "#lib/domain/refusal.ts";
import { isBlank } from "#lib/import/lines/lines.ts";
import { readXml } from "./xml.ts";

/** The paragraphs of a header or footer as plain words, blank ones and page numbers left out. */
export function readRunningHead(bytes: Uint8Array): readonly string[] | Refusal {
  const paragraphs: string[] = [];
  let words = "";
  let isText = false;
  const refusal = readXml(bytes, {
    open: ({ name }) => {
      isText = name === "w:t";
      if (name === "w:tab" || name === "w:br") words += " ";
    },
    close: (name) => {
      isText = false;
      if (name !== "w:p") return;
      paragraphs.push(words.replace(/\s+/gu, " ").trim());
      words = "";
    },
    text: (text) => {
      if (isText) words += text;
    },
  });
  return refusal ?? paragraphs.filter((line) => !isBlank(line) && /\p{L}/u.test(line));
}

/**
 * What docProps/core.xml (ECMA-376-2, clause 8.3) says of the document, trimmed; empty where it is
 * silent.
 */
export interface CoreProperties {
  readonly title: string;
  readonly language: string;
}

/** Reads it. Who made the file is not looked at: that is seldom who wrote the article. */
export function readCoreProperties(bytes: Uint8Array): CoreProperties | Refusal {
  const values = new Map<string, string>();
  let open = "";
  const refusal = readXml(bytes, {
    open: ({ name }) => {
      open = name;
    },
    close: () => {
      open = "";
    },
    text: (text) => {
      values.set(open, (values.get(open) ?? "") + text);
    },
  });
  return (
    refusal ?? {
      title: values.get("dc:title")?.trim() ?? "",
      language: values.get("dc:language")?.trim() ?? "",
    }
  );
}
