import type { Format } from "#lib/domain/revision.ts";

/** Formats of a line that is being read, and the last of each sort among them. */
export interface DraftFormats {
  readonly all: Format[];
  readonly last: Map<Format["kind"], number>;
}

/** Adds a format, joined to the last one of its sort where that ends as this one starts. */
export function addFormat({ all, last }: DraftFormats, format: Format): void {
  const index = last.get(format.kind);
  const before = index === undefined ? undefined : all[index];
  if (index !== undefined && before?.end === format.start && hrefOf(before) === hrefOf(format)) {
    all[index] = { ...before, end: format.end };
  } else {
    last.set(format.kind, all.push(format) - 1);
  }
}

function hrefOf(format: Format): string | null {
  return format.kind === "link" ? format.href : null;
}
