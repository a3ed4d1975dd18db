import type { Shape } from "./state-looks.ts";

/** A stroke of a shape in a square of 16, in the colour and width of its surroundings unless it says so. */
export interface Stroke {
  readonly d: string;
  readonly width?: number;
  /** Filled with the colour around it and without an outline; a part: that faint, with one. */
  readonly fill?: number;
  readonly dash?: string;
  /** Drawn in the colour of the paper, on something filled. */
  readonly isCut?: true;
}

const circle = (radius: number): string =>
  `M${8 - radius} 8a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0`;

/** The strokes of each shape, the same on screens and on paper. */
export const STATE_SHAPES: Readonly<Record<Shape, readonly Stroke[]>> = {
  ring: [{ d: circle(5.5) }],
  half: [{ d: circle(5.5) }, { d: "M8 2.5a5.5 5.5 0 0 1 0 11z", fill: 1 }],
  clock: [{ d: circle(5.75) }, { d: "M8 4.75V8l2.25 1.5" }],
  tick: [{ d: "M2.75 8.5 6.5 12.25 13.25 4.25", width: 2 }],
  dash: [{ d: circle(5.5), dash: "2.2 2.1" }, { d: "M5.5 8h5" }],
  alert: [{ d: "M8 2.25 14.25 13.25H1.75z" }, { d: "M8 6.5v3M8 11.4v.1" }],
  plus: [{ d: "M8 3v10M3 8h10", width: 1.75 }],
  wave: [{ d: "M1.75 9.5c2-4 3.75-4 6.25-1s4.25 3 6.25-1", width: 2 }],
  cross: [{ d: "M3.5 3.5l9 9M12.5 3.5l-9 9", width: 2 }],
  quotes: [
    {
      d: "M6.75 4.25C4.25 5 2.75 6.75 2.75 9.5a2 2 0 1 0 2-2M13.25 4.25C10.75 5 9.25 6.75 9.25 9.5a2 2 0 1 0 2-2",
    },
  ],
  swap: [{ d: "M3 5.5h9.5M10 3l2.5 2.5L10 8M13 10.5H3.5M6 8l-2.5 2.5L6 13" }],
  turn: [{ d: "M13 8a5 5 0 1 1-1.75-3.8M11.6 1.4v3h-3" }],
  question: [{ d: "M5 5.5A3 3 0 1 1 9.25 8.2C8.4 8.6 8 9.1 8 10M8 12.9v.1", width: 1.75 }],
  flag: [{ d: "M3.75 14.25V2.25h8.5L10 5.5l2.25 3.25h-8.5", fill: 0.2 }],
  seal: [
    { d: circle(6.5), fill: 1 },
    { d: "M5 8.25 7.25 10.5 11 5.75", width: 1.75, isCut: true },
  ],
  back: [{ d: "M6.5 3 3 6.5 6.5 10M3 6.5h6.25a3.5 3.5 0 0 1 0 7H6.5" }],
  person: [
    { d: "M5.25 5a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0" },
    { d: "M2.75 14a5.25 5.25 0 0 1 10.5 0" },
  ],
  barred: [{ d: circle(5.75) }, { d: "M4 4l8 8" }],
};

/** The attributes of a stroke's `path`, in SVG's own names. */
export function strokeAttributes(stroke: Stroke): Readonly<Record<string, string>> {
  const { d, width, fill, dash, isCut } = stroke;
  return {
    d,
    ...(width !== undefined && { "stroke-width": String(width) }),
    ...(dash !== undefined && { "stroke-dasharray": dash }),
    ...(fill !== undefined && { fill: "currentcolor" }),
    ...(fill === 1 && { stroke: "none" }),
    ...(fill !== undefined && fill < 1 && { "fill-opacity": String(fill) }),
    ...(isCut && { "data-cut": "" }),
  };
}

/** The attributes of the `svg` around them: as high as the letters, and nothing for screen readers. */
export const SHAPE_ATTRIBUTES: Readonly<Record<string, string>> = {
  viewBox: "0 0 16 16",
  width: "1em",
  height: "1em",
  fill: "none",
  stroke: "currentcolor",
  "stroke-width": "1.5",
  "stroke-linecap": "round",
  "stroke-linejoin": "round",
  "aria-hidden": "true",
};

/** A shape as HTML, where nothing of a page draws it: in a file, or before its program is there. */
export function shapeMarkup(shape: Shape): string {
  const strokes = STATE_SHAPES[shape].map((stroke) => tagOf("path", strokeAttributes(stroke)));
  return `${tagOf("svg", SHAPE_ATTRIBUTES)}${strokes.map((tag) => `${tag}</path>`).join("")}</svg>`;
}

function tagOf(name: string, attributes: Readonly<Record<string, string>>): string {
  const named = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
  return `<${name}${named.join("")}>`;
}
