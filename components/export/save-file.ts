import type { NamedFile } from "#lib/client/api.ts";

/** Milliseconds for which a saved file is still held: some browsers read it after the click. */
const HELD_MS = 60_000;

/** Has the browser save a file under its name. */
export function saveFile({ name, blob }: NamedFile): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), HELD_MS);
}
