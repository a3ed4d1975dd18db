/** Most bytes of a file, and of a request, that brings an article: 10 MiB. */
export const LARGEST_FILE = 10 * 1024 * 1024;
