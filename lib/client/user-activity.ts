import { AWAY_AFTER, AWAY_HEADER } from "#lib/domain/user-activity.ts";

const SIGNS = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "focus"] as const;

/** What tells whether somebody sits in front of the page; it has just been opened when this begins. */
export function trackActivity(
  page: Pick<Window, "addEventListener">,
  clock: () => number = () => performance.now(),
): { readonly headers: () => Readonly<Record<string, string>> } {
  let last = clock();
  const note = () => {
    last = clock();
  };
  for (const sign of SIGNS) page.addEventListener(sign, note, { capture: true, passive: true });
  return { headers: () => (clock() - last < AWAY_AFTER ? {} : { [AWAY_HEADER]: "1" }) };
}

const activity = typeof window === "undefined" ? null : trackActivity(window);

/** What a request says of whether anybody is there. */
export function activityHeaders(): Readonly<Record<string, string>> {
  return activity?.headers() ?? {};
}
