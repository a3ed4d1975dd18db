import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import field from "#components/ui/field.module.css";
import typography from "#components/ui/typography.module.css";
import { BOLD, ITALIC, LINK } from "./formatting.ts";
import styles from "./import-form.module.css";
import piece from "./pasted-piece.module.css";
import type { Pasted } from "./use-pasted.ts";

export interface PastedFieldProps {
  readonly html: string;
  readonly pasted: Pasted;
  readonly hint: string;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** What was pasted, formatted, in the field's place. What is pasted next comes behind it. */
export function PastedField({ html, pasted, hint, onKeyDown }: PastedFieldProps) {
  const box = useRef<HTMLElement>(null);
  const first = useRef(html);
  useEffect(() => {
    // What has come behind the first piece is to be seen.
    if (html !== first.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [html]);
  return (
    <div className={field.field}>
      <span id="pasted-label" className={field.label}>
        Text
      </span>
      <section
        ref={box}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is pasted into
        tabIndex={0}
        aria-labelledby="pasted-label"
        className={`${field.input} ${styles.pasted}`}
        onPaste={pasted.onPasteAppend}
        onKeyDown={(event) => {
          const isUndo = event.key === "z" && (event.ctrlKey || event.metaKey);
          if (isUndo) pasted.undo();
          else onKeyDown(event);
        }}
      >
        <PastedPiece html={html} />
      </section>
      <p className={typography.aside}>{hint} What you paste next is added at the end.</p>
    </div>
  );
}

/** How much is drawn, in nodes: enough to see what was pasted. All of it is read. */
const MAX_NODES = 4_000;

const HIDDEN = "head, script, style, template, noscript, svg, img, video, audio, iframe, object";
const BLOCKS =
  "p, div, section, article, ul, ol, li, blockquote, figcaption, pre, tr, h1, h2, h3, h4, h5, h6";

/** What was pasted as it looked, calmly: nothing in it runs, loads or leads anywhere. */
function PastedPiece({ html }: { readonly html: string }) {
  const drawn = useMemo(() => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const budget = { left: MAX_NODES };
    return drawChildren(page.body, budget);
  }, [html]);
  return <div className={piece.piece}>{drawn}</div>;
}

interface Budget {
  left: number;
}

function drawChildren(parent: Node, budget: Budget): ReactNode[] {
  return [...parent.childNodes].map((node, index) => draw(node, index, budget));
}

function draw(node: Node, key: number, budget: Budget): ReactNode {
  if (budget.left-- <= 0) return null;
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || node.matches(HIDDEN)) return null;
  if (node.matches("br")) return <br key={key} />;
  const children = drawChildren(node, budget);
  return node.matches(BLOCKS) ? drawBlock(node, key, children) : drawInline(node, key, children);
}

function drawBlock(block: Element, key: number, children: ReactNode[]): ReactNode {
  const name = block.localName;
  return (
    <div key={key} data-block={/^h\d$/.test(name) ? "heading" : name}>
      {emphasise(block, children)}
    </div>
  );
}

function drawInline(words: Element, key: number, children: ReactNode[]): ReactNode {
  const drawn = emphasise(words, children);
  if (!words.matches(LINK)) return <span key={key}>{drawn}</span>;
  return (
    <span key={key} className={piece.link} title={words.getAttribute("href") ?? ""}>
      {drawn}
    </span>
  );
}

function emphasise(element: Element, children: ReactNode): ReactNode {
  const italic = element.matches(ITALIC) ? <em>{children}</em> : children;
  return element.matches(BOLD) ? <strong>{italic}</strong> : italic;
}
