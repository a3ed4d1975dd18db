"use client";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuEntry } from "#components/ui/menu.tsx";
import { withQuery } from "#lib/client/api.ts";
import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";

const LABELS: Readonly<Record<ExportFormat, string>> = {
  text: "Text",
  "text-with-notes": "Text with notes",
  html: "HTML",
  "html-with-notes": "HTML with notes",
  markdown: "Markdown",
};

/** The article as a file. The server names it. */
export function ExportMenu({ article }: { readonly article: string }) {
  return (
    <Menu
      trigger={<Button size="small">Export</Button>}
      label="Export the article as"
      placement="bottom end"
    >
      {FORMATS.map((format) => (
        <MenuEntry key={format} onAction={() => download(article, format)}>
          {LABELS[format]}
        </MenuEntry>
      ))}
    </Menu>
  );
}

function download(article: string, format: ExportFormat): void {
  const link = document.createElement("a");
  link.href = withQuery(`/api/articles/${article}/export`, { format });
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
