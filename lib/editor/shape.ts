import type { Shape } from "#lib/domain/state-looks.ts";
import { SHAPE_ATTRIBUTES, STATE_SHAPES, strokeAttributes } from "#lib/domain/state-shapes.ts";

const SVG = "http://www.w3.org/2000/svg";

/** A shape as an element of its own, for what is drawn into the text. */
export function drawShape(shape: Shape): SVGElement {
  const drawing = create("svg", SHAPE_ATTRIBUTES);
  drawing.append(...STATE_SHAPES[shape].map((stroke) => create("path", strokeAttributes(stroke))));
  return drawing;
}

function create(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) {
    element.setAttribute(attribute, value);
  }
  return element;
}
