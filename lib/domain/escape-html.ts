const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  // A parser would turn a bare carriage return into a line feed.
  "\r": "&#13;",
};

/** Words as HTML text or as an attribute's value in quotation marks. */
export function escapeHtml(words: string): string {
  return words.replace(/[&<>"'\r]/gu, (sign) => ENTITIES[sign] ?? sign);
}
