import type { Shape } from "#lib/domain/state-looks.ts";
import { STATE_SHAPES } from "#lib/domain/state-shapes.ts";

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
      {STATE_SHAPES[shape].map(({ d, width, fill, dash, isCut }) => (
        <path
          key={d}
          d={d}
          strokeWidth={width}
          strokeDasharray={dash}
          fill={fill === undefined ? undefined : "currentcolor"}
          fillOpacity={fill === undefined || fill === 1 ? undefined : fill}
          stroke={fill === 1 ? "none" : undefined}
          data-cut={isCut && ""}
        />
      ))}
    </svg>
  );
}
