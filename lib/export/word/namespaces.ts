/** The namespaces of the parts that are written here (ECMA-376 transitional, and Word's own 2010 and 2012). */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** For parts that use nothing but WordprocessingML. */
export const MAIN_ONLY = `xmlns:w="${MAIN}"`;
/** For the document, whose links point to relationships. */
export const WITH_LINKS = `${MAIN_ONLY} xmlns:r="${OFFICE}"`;
/** For comments, whose paragraphs have ids by which answers find them. */
export const WITH_THREADS = `${MAIN_ONLY} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"`;
/** Types of relationships. */
export const RELATIONS = {
  document: `${OFFICE}/officeDocument`,
  core: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  styles: `${OFFICE}/styles`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  comments: `${OFFICE}/comments`,
  threads: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
  hyperlink: `${OFFICE}/hyperlink`,
} as const;
