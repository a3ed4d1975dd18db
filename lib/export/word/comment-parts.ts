import { escapeName, escapeXml, initialsOf, isRightToLeft } from "./characters.ts";
import type { WordComment } from "./comments.ts";
import { WITH_THREADS, XML } from "./namespaces.ts";

/** `comments.xml` (ECMA-376, part 1, 17.13.4.6). The last paragraph of each comment has an id for answers. */
export function renderComments(comments: readonly WordComment[]): string {
  return `${XML}<w:comments ${WITH_THREADS}>${comments.map(renderComment).join("")}</w:comments>`;
}

/** `commentsExtended.xml` ([MS-DOCX] 2.5.4.1): which comment answers which. */
export function renderThreads(comments: readonly WordComment[]): string {
  const threads = comments.map(({ id, parent }) => {
    const answered = parent === null ? "" : ` w15:paraIdParent="${paragraphId(parent)}"`;
    return `<w15:commentEx w15:paraId="${paragraphId(id)}"${answered} w15:done="0"/>`;
  });
  return `${XML}<w15:commentsEx ${WITH_THREADS}>${threads.join("")}</w15:commentsEx>`;
}

function renderComment({ id, author, date, paragraphs }: WordComment): string {
  const lines = paragraphs.length > 0 ? paragraphs : [""];
  const body = lines.map((words, index) => {
    const named = index === lines.length - 1 ? ` w14:paraId="${paragraphId(id)}"` : "";
    return renderLine(words, { named, isFirst: index === 0 });
  });
  const by = `w:author="${escapeName(author)}" w:date="${escapeXml(date)}" w:initials="${escapeXml(initialsOf(author))}"`;
  return `<w:comment w:id="${id}" ${by}>${body.join("")}</w:comment>`;
}

function renderLine(
  words: string,
  { named, isFirst }: { readonly named: string; readonly isFirst: boolean },
): string {
  const isRtl = isRightToLeft(words);
  const sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
  const look = isRtl ? "<w:rPr><w:rtl/></w:rPr>" : "";
  const text = words
    .split("\t")
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join("<w:tab/>");
  const properties = `<w:pPr><w:pStyle w:val="CommentText"/>${isRtl ? "<w:bidi/>" : ""}</w:pPr>`;
  return `<w:p${named}>${properties}${isFirst ? sign : ""}<w:r>${look}${text}</w:r></w:p>`;
}

/** Eight hexadecimal digits above zero and below 80000000 ([MS-DOCX] 2.2.4, ST_LongHexNumber). */
function paragraphId(comment: number): string {
  return (comment + 1).toString(16).toUpperCase().padStart(8, "0");
}
