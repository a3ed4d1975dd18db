import { expect, test } from "vitest";
import { AWAY_AFTER, AWAY_HEADER } from "#lib/domain/user-activity.ts";
import { trackActivity } from "./user-activity.ts";

test("a page says that nobody is there a minute after it was last touched, until it is again", () => {
  const page = new EventTarget();
  let now = 1_000;
  const { headers } = trackActivity(page, () => now);
  const isAway = () => AWAY_HEADER in headers();
  expect(isAway()).toBe(false);
  now += AWAY_AFTER - 1;
  expect(isAway()).toBe(false);
  now += 1;
  expect(isAway()).toBe(true);
  for (const sign of ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "focus"]) {
    page.dispatchEvent(new Event(sign));
    expect(isAway()).toBe(false);
    now += AWAY_AFTER;
    expect(isAway()).toBe(true);
  }
});
