import type { ReactNode } from "react";

/** The shapes of states, drawn in a square of 16 with the stroke of their surroundings. */
const SHAPES = {
  ring: <circle cx="8" cy="8" r="5.5" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentcolor" stroke="none" />
    </>
  ),
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  tick: <path d="M2.75 8.5 6.5 12.25 13.25 4.25" strokeWidth="2" />,
  dash: (
    <>
      <circle cx="8" cy="8" r="5.5" strokeDasharray="2.2 2.1" />
      <path d="M5.5 8h5" />
    </>
  ),
  alert: (
    <>
      <path d="M8 2.25 14.25 13.25H1.75z" />
      <path d="M8 6.5v3M8 11.4v.1" />
    </>
  ),
  plus: <path d="M8 3v10M3 8h10" strokeWidth="1.75" />,
  wave: <path d="M1.75 9.5c2-4 3.75-4 6.25-1s4.25 3 6.25-1" strokeWidth="2" />,
  cross: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" strokeWidth="2" />,
  quotes: (
    <path
      d="M6.75 4.25C4.25 5 2.75 6.75 2.75 9.5a2 2 0 1 0 2-2M13.25 4.25C10.75 5 9.25 6.75 9.25 9.5a2 2 0 1 0 2-2"
      fill="none"
    />
  ),
  swap: <path d="M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" />,
  question: <path d="M5 5.5A3 3 0 1 1 9.25 8.2C8.4 8.6 8 9.1 8 10M8 12.9v.1" strokeWidth="1.75" />,
  flag: (
    <path d="M3.75 14.25V2.25h8.5L10 5.5l2.25 3.25h-8.5" fill="currentcolor" fillOpacity="0.2" />
  ),
  seal: (
    <>
      <circle cx="8" cy="8" r="6.5" fill="currentcolor" stroke="none" />
      <path d="M5 8.25 7.25 10.5 11 5.75" stroke="var(--paper-raised)" strokeWidth="1.75" />
    </>
  ),
  back: <path d="M6.5 3 3 6.5 6.5 10M3 6.5h6.25a3.5 3.5 0 0 1 0 7H6.5" />,
  person: (
    <>
      <circle cx="8" cy="5" r="2.75" />
      <path d="M2.75 14a5.25 5.25 0 0 1 10.5 0" />
    </>
  ),
  barred: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M4 4l8 8" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type Shape = keyof typeof SHAPES;

/** One shape, the height of a line's small letters and more; says nothing to screen readers. */
export function StateShape({ shape }: { readonly shape: Shape }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentcolor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {SHAPES[shape]}
    </svg>
  );
}
