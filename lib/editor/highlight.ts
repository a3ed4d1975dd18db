/**
 * Makes all parts of the open and the hovered claim stand out by one style rule each, so that neither
 * redraws anything. A sheet made by script is what the content security policy allows.
 */
export interface Highlight {
  readonly show: (which: "open" | "hovered", claim: string | null) => void;
  readonly destroy: () => void;
}

export function createHighlight(root: Document): Highlight {
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets.push(sheet);
  const shown: { open: string | null; hovered: string | null } = { open: null, hovered: null };
  return {
    show(which, claim) {
      if (shown[which] === claim) return;
      shown[which] = claim;
      sheet.replaceSync(ruleFor("hovered", shown.hovered) + ruleFor("open", shown.open));
    },
    destroy() {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
}

/**
 * The attribute is named twice to outweigh the rules for the claim's state. Lines above and below, since
 * corrections cut a claim into pieces; where colours are forced the unseen outline is seen.
 */
function ruleFor(which: "open" | "hovered", claim: string | null): string {
  if (claim === null) return "";
  const look =
    which === "open"
      ? "background-color: var(--claim-open); border-radius: 0; outline: 2px solid transparent; " +
        "box-shadow: 0 -2px var(--claim-outline), 0 2px var(--claim-outline)"
      : "background-color: var(--claim-hovered)";
  return `[data-claim="${CSS.escape(claim)}"][data-claim][data-state] { ${look} }\n`;
}
