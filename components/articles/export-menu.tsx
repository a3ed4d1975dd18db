"use client";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuEntry } from "#components/ui/menu.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { messageOf } from "#lib/client/api-error.ts";
import { useExportArticle } from "#lib/client/mutations.ts";
import { factsOf } from "#lib/domain/formats.ts";
import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { saveFile } from "./save-file.ts";

/** The article as a file. The server names it. */
export function ExportMenu({ article }: { readonly article: string }) {
  const file = useExportArticle(article);
  const save = (format: ExportFormat) =>
    file.mutate(format, {
      onSuccess: saveFile,
      onError: (error) =>
        notify({ message: `Nothing was exported. ${messageOf(error)}`, tone: "bad" }),
    });
  return (
    <Menu
      trigger={
        <Button size="small" isPending={file.isPending}>
          Export
        </Button>
      }
      label="Export the article as"
      placement="bottom end"
    >
      {FORMATS.map((format) => (
        <MenuEntry key={format} onAction={() => save(format)}>
          {factsOf(format).label}
        </MenuEntry>
      ))}
    </Menu>
  );
}
