import { repeatWhenIdle } from "#lib/editor/idle.ts";
import type { PrintedArticle } from "./printed-article.ts";

/** What the page shows on paper in place of itself. */
export interface Printing {
  /** The class of what is printed; its style leaves the rest of the page out. */
  readonly className: string;
  /** What is printed, as it stands when somebody prints. */
  readonly print: () => Promise<() => PrintedArticle>;
}

/**
 * Prints something in place of the page, by whatever way it is printed: the browser waits for nobody
 * then, so what renders it is brought in an idle moment before. Returns what ends it.
 */
export function printAs({ className, print }: Printing): () => void {
  let render: (() => PrintedArticle) | null = null;
  let clear = () => {};
  const stopWarming = repeatWhenIdle(() => {
    void print().then((ready) => {
      render = ready;
    }, leaveThePage);
    return "done";
  });
  const begin = () => {
    clear();
    if (render) clear = show(render(), className);
  };
  const end = () => clear();
  const listening = new AbortController();
  addEventListener("beforeprint", begin, listening);
  addEventListener("afterprint", end, listening);
  return () => {
    stopWarming();
    listening.abort();
    clear();
  };
}

/** Without what renders it, as on a broken line, the page itself is printed. */
function leaveThePage(): void {}

/** In a tree of its own, so that neither style reaches the other. Sheets made by script are allowed. */
function show({ html, style, pages }: PrintedArticle, className: string): () => void {
  const host = document.createElement("div");
  host.className = className;
  const root = host.attachShadow({ mode: "open" });
  root.innerHTML = html;
  root.adoptedStyleSheets = [sheetOf(style)];
  const sheet = sheetOf(pages);
  document.adoptedStyleSheets.push(sheet);
  document.body.append(host);
  return () => {
    host.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
