import type {
  DirectoryDropItem,
  DropItem,
  FileDropItem,
  TextDropItem,
} from "react-aria-components";

/** The files of a drop, with those in folders; hidden ones, as systems leave them in folders, are not. */
export async function filesOfDrop(items: readonly DropItem[]): Promise<readonly File[]> {
  const files: File[] = [];
  for (const item of items) {
    for await (const file of filesIn(item)) {
      if (!file.name.startsWith(".")) files.push(file);
    }
  }
  return files;
}

async function* filesIn(
  item: FileDropItem | DirectoryDropItem | TextDropItem,
): AsyncGenerator<File> {
  switch (item.kind) {
    case "file":
      yield item.getFile();
      return;
    case "directory":
      for await (const entry of item.getEntries()) yield* filesIn(entry);
      return;
    case "text":
      return;
    default:
      return item satisfies never;
  }
}
