/** What the names of files that an import reads end in, in small letters. */
export const IMPORT_EXTENSIONS: readonly string[] = [
  ".docx",
  ".html",
  ".htm",
  ".md",
  ".markdown",
  ".txt",
  ".text",
];

/** The media types of such files. */
export const IMPORT_MEDIA_TYPES: readonly string[] = [
  "text/plain",
  "text/html",
  "text/markdown",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];
