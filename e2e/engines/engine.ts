import { setTimeout as pause } from "node:timers/promises";
import { onThisMachine } from "#lib/machine-factor.ts";

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * A window of one of the engines, with the little that all three ways to command one have in common:
 * real presses of the mouse and the keys, and a script that looks at the page.
 */
export interface EngineWindow {
  readonly goTo: (url: string) => Promise<void>;
  /** What an expression in the page comes to; see `readPage`. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Presses the mouse at one place and lets it go at another; the same for a click. */
  readonly drag: (from: Point, to: Point) => Promise<void>;
  /** One key, with what is held down for it: `Shift+ArrowRight`. */
  readonly press: (key: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  /** The cookies of the app from now on; for somebody else's turn. */
  readonly become: (origin: string, cookies: readonly Cookie[]) => Promise<void>;
  /** What the window shows, as a PNG. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

export type Scheme = "light" | "dark";

export interface Engine {
  readonly name: string;
  readonly open: (scheme: Scheme) => Promise<EngineWindow>;
}

export const SIZE = { width: 1440, height: 900 } as const;

const LIMIT = 15_000;

/** Reads until there is something, for as long as a machine may take; `what` is missing else. */
export async function until<T>(what: string, read: () => Promise<T | null>): Promise<T> {
  const end = performance.now() + onThisMachine(LIMIT);
  for (;;) {
    const found = await read();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`It never came: ${what}.`);
    await pause(40);
  }
}

/** Runs a script in the page. It stands by itself: it sees what it is given and the page only. */
export async function readPage<A extends readonly Json[], T>(
  window: EngineWindow,
  script: (...given: A) => T,
  ...given: A
): Promise<T> {
  // All that an expression comes to passes through JSON, and the script's type says what that is.
  return (await window.evaluate(`(${script})(...${JSON.stringify(given)})`)) as T;
}
