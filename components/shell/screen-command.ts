import type { Claim } from "#lib/domain/claim.ts";
import type { KeyBinding } from "#lib/editor/keymap.ts";

/** Something that can be done on a screen, by its name. */
export interface ScreenCommand {
  readonly id: string;
  readonly label: string;
  /** The key that does the same, as the keymap names it. */
  readonly key?: string | undefined;
  readonly run: () => void;
}

/** What a screen can do. */
export interface Screen {
  /** Its own keys, beside those of every page. */
  readonly keys: readonly KeyBinding<string>[];
  readonly commands: readonly ScreenCommand[];
  /** What explains it, offered beside its keys. */
  readonly help?: readonly ScreenCommand[];
  /** The claims that it shows, to be found by their words. */
  readonly claims?: readonly Claim[];
  readonly onOpenClaim?: (claim: string) => void;
  /** What the key of searching does; without it the field of searching takes the focus. */
  readonly onSearch?: () => void;
}
