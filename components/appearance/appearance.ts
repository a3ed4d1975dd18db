import { keepCookie } from "#lib/client/browser-cookie.ts";

/** Day, night, or whichever the system says. */
export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Sizes of an article's text, as a share of the usual one. */
export const TEXT_SIZES = ["100", "115", "130", "150"] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** How Galley looks in one browser. */
export interface Appearance {
  readonly theme: Theme;
  readonly textSize: TextSize;
}

/** The cookie that holds it, so that the server sends the page as it will look. */
export const APPEARANCE_COOKIE = "galley-appearance";

/** Reads the cookie’s value; what it does not say well is as usual. */
export function readAppearance(value: string | undefined): Appearance {
  const [theme, textSize] = (value ?? "").split(".");
  return {
    theme: THEMES.find((known) => known === theme) ?? "system",
    textSize: TEXT_SIZES.find((known) => known === textSize) ?? "100",
  };
}

/** The attributes of the page’s root that the style sheets look at. */
export function rootAttributes({ theme, textSize }: Appearance) {
  return { "data-theme": theme, "data-text-size": textSize };
}

/** How this page looks. For the browser. */
export function shownAppearance(): Appearance {
  const { theme, textSize } = document.documentElement.dataset;
  return readAppearance(`${theme}.${textSize}`);
}

/** Changes how this page looks, and every page of this browser from now on. */
export function changeAppearance(appearance: Appearance): void {
  for (const [name, value] of Object.entries(rootAttributes(appearance))) {
    document.documentElement.setAttribute(name, value);
  }
  keepCookie(APPEARANCE_COOKIE, `${appearance.theme}.${appearance.textSize}`);
}
