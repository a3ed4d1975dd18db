"use client";
import { type ReactNode, useMemo } from "react";
import styles from "./pasted-piece.module.css";

/** How much is drawn, in nodes: enough to see what was pasted. All of it is read. */
const MOST_NODES = 4_000;

const UNSHOWN = "head, script, style, template, noscript, svg, img, video, audio, iframe, object";
const BLOCKS =
  "p, div, section, article, li, blockquote, figcaption, pre, tr, h1, h2, h3, h4, h5, h6";
/** Google Docs wraps all that it copies in a `<b>` that is not bold. */
const BOLD = 'b:not([style*="font-weight:normal"]), strong, [style*="font-weight:7"]';

/** What was pasted as it looked, calmly: nothing in it runs, loads or leads anywhere. */
export function PastedPiece({ html }: { readonly html: string }) {
  const drawn = useMemo(() => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const budget = { left: MOST_NODES };
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
  if (!(node instanceof Element) || node.matches(UNSHOWN)) return null;
  if (node.matches("br")) return <br key={key} />;
  return drawElement(node, key, drawChildren(node, budget));
}

function drawElement(element: Element, key: number, children: ReactNode[]): ReactNode {
  const name = element.localName;
  if (element.matches(BLOCKS)) {
    return (
      <div key={key} data-block={/^h\d$/.test(name) ? "heading" : name}>
        {children}
      </div>
    );
  }
  if (element.matches("a[href]")) {
    return (
      <span key={key} className={styles.link} title={element.getAttribute("href") ?? ""}>
        {children}
      </span>
    );
  }
  if (element.matches(BOLD)) return <strong key={key}>{children}</strong>;
  if (element.matches("i, em")) return <em key={key}>{children}</em>;
  return <span key={key}>{children}</span>;
}
