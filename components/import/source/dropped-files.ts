import type { DirectoryDropItem, DropItem, FileDropItem } from "react-aria-components";

/**
 * The files of a drop, with those in folders, by name: systems hand them over in the order of the disk.
 * Hidden ones, as systems leave them in folders, are not among them.
 */
export async function filesOfDrop(items: Iterable<DropItem>): Promise<readonly File[]> {
  const files: File[] = [];
  for (const item of byName([...items].filter((item) => item.kind !== "text"))) {
    if (item.kind === "file") files.push(await item.getFile());
    else files.push(...(await filesOfDrop(await entriesOf(item))));
  }
  return files;
}

async function entriesOf(folder: DirectoryDropItem): Promise<readonly DropItem[]> {
  const entries: DropItem[] = [];
  for await (const entry of folder.getEntries()) entries.push(entry);
  return entries;
}

const names = new Intl.Collator("en-GB", { numeric: true });

function byName(items: readonly (FileDropItem | DirectoryDropItem)[]) {
  return items
    .filter(({ name }) => !name.startsWith("."))
    .sort((a, b) => names.compare(a.name, b.name));
}
