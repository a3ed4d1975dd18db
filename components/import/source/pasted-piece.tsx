import { type ReactNode, useMemo } from "react";
import { BOLD, ITALIC, LINK } from "./formatting.ts";
import styles from "./pasted-piece.module.css";

/** How much is drawn, in nodes: enough to see what was pasted. All of it is read. */
const MAX_NODES = 4_000;

const HIDDEN = "head, script, style, template, noscript, svg, img, video, audio, iframe, object";
const BLOCKS =
  "p, div, section, article, ul, ol, li, blockquote, figcaption, pre, tr, h1, h2, h3, h4, h5, h6";

/** What was pasted as it looked, calmly: nothing in it runs, loads or leads anywhere. */
export function PastedPiece({ html }: { readonly html: string }) {
  const drawn = useMemo(() => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const budget = { left: MAX_NODES };
    return drawChildren(page.body, budget);
  }, [html]);
  return <div className={styles.piece}>{drawn}</div>;
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
    <span key={key} className={styles.link} title={words.getAttribute("href") ?? ""}>
      {drawn}
    </span>
  );
}

function emphasise(element: Element, children: ReactNode): ReactNode {
  const italic = element.matches(ITALIC) ? <em>{children}</em> : children;
  return element.matches(BOLD) ? <strong>{italic}</strong> : italic;
}
