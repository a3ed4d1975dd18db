import type { ArticleBundle } from "#lib/domain/bundle/bundle.ts";

/**
 * A bundle as JSON (RFC 8259), one field a line, so that two of them can be compared line by line. Read
 * back by `readBundle` of `lib/import`.
 */
export function renderBundle(bundle: ArticleBundle): string {
  return `${JSON.stringify(bundle, null, 1)}\n`;
}
