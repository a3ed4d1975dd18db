import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** A whole number from 0 to below the given one. */
export type Draw = (below: number) => number;

/** Draws the same numbers for the same seed (mulberry32). */
export function createDraw(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** What breaks parsers when it stands where it is not expected. */
const PIECES: readonly string[] = [
  ...[
    "\0",
    "\ufeff",
    "\ud83d",
    "\u2028",
    "\r",
    "\v",
    "\u0085",
    "\u200b",
    "\u00a0",
    "\u0301",
    "👩‍🔬",
    "مرحبا",
  ],
  ...[
    "<",
    ">",
    "</",
    "<p>",
    "</p>",
    "<div>".repeat(60),
    "<table><td>",
    "<script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
  ],
  ...[
    "<svg><style>",
    "<template>",
    "<select><option>",
    "<base href='//x'>",
    "<plaintext>",
    "<frameset>",
    "&#0;",
    "&#xD800;",
    "&amp",
    "&zwj;",
  ],
  ...[
    "*",
    "**",
    "_",
    "`",
    "```\n",
    "~~~",
    "[",
    "](",
    "![",
    "[^1]",
    "\n[^1]: ",
    "\n[a]: b\n",
    "\\",
    "> ".repeat(30),
    "- ".repeat(30),
    "\n---\n",
    "|",
    "\n|-|\n",
    "1. ",
    "\t",
  ],
  ...[
    "*Editor’s note: No.",
    "\nCorrection: No.\n",
    "[Editor’s note: No.]",
    "“",
    "”*",
    "†",
    "¹",
    "By |",
    "javascript:x",
  ],
  ...[
    "<w:p>",
    "</w:p>",
    "<w:ins w:id='7'>",
    "</w:ins>",
    "<w:del>",
    "<w:tbl>",
    "<w:commentRangeStart w:id='0'/>",
    "<w:commentRangeEnd w:id='0'/>",
    "<w:br/>",
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    "&b;",
    "<w:fldChar w:fldCharType='begin'/>",
  ],
];

/** One of the seeds (or a piece of two) with one to eight damages. */
export function mutate(seeds: readonly Uint8Array[], draw: Draw): Uint8Array {
  let bytes = pick(seeds, draw);
  for (let damages = 1 + draw(8); damages > 0; damages--) {
    const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
    bytes = isPacked && draw(20) > 0 ? damagePart(bytes, draw) : damage(bytes, seeds, draw);
  }
  return bytes;
}

function pick(seeds: readonly Uint8Array[], draw: Draw): Uint8Array {
  return seeds[draw(seeds.length)] ?? new Uint8Array();
}

/** Damages one of the files in a Word file, which no reader would reach behind a broken packing. */
function damagePart(packed: Uint8Array, draw: Draw): Uint8Array {
  const files = unpack(packed);
  const names = Object.keys(files);
  const name = names[draw(names.length * 2)] ?? "word/document.xml";
  const part = files[name];
  if (!part) return packed;
  if (draw(40) === 0) {
    const { [name]: _, ...others } = files;
    return zipSync({ ...others, [`${name}${draw(3)}`]: part });
  }
  const damaged = draw(10) > 0 ? moveElement(part, draw) : damage(part, Object.values(files), draw);
  return zipSync({ ...files, [name]: damaged }, { level: 0 });
}

function unpack(packed: Uint8Array): Record<string, Uint8Array> {
  try {
    // A damaged size would be believed, and gigabytes set aside for it.
    return unzipSync(packed, { filter: ({ originalSize }) => originalSize < 1_000_000 });
  } catch (error) {
    // An earlier damage broke the packing: then there are no parts.
    if (error instanceof Error) return {};
    throw error;
  }
}

function damage(bytes: Uint8Array, seeds: readonly Uint8Array[], draw: Draw): Uint8Array {
  const at = draw(bytes.length + 1);
  const to = at + draw(Math.min(200, bytes.length - at + 1));
  switch (draw(9)) {
    case 0:
      return bytes.map((byte, index) => (index === at ? byte ^ (1 << draw(8)) : byte));
    case 1:
      return bytes.slice(0, at);
    case 2:
      return join(bytes.slice(0, at), bytes.slice(to));
    case 3:
      return join(bytes.slice(0, to), bytes.slice(at));
    case 4: {
      const other = pick(seeds, draw);
      return join(bytes.slice(0, at), other.slice(draw(other.length + 1)).slice(0, 4_000));
    }
    case 5:
      return bytes.map((byte, index) => (index >= at && index < at + 4 ? draw(256) : byte));
    case 6:
      return swapTag(bytes, draw);
    default: {
      const piece = strToU8(PIECES[draw(PIECES.length)] ?? "");
      return join(bytes.slice(0, at), piece, bytes.slice(at));
    }
  }
}

/** Takes a tag away, or puts it elsewhere. */
function swapTag(bytes: Uint8Array, draw: Draw): Uint8Array {
  const text = strFromU8(bytes, true);
  const tags = [...text.matchAll(/<[^<>]{1,200}>/gu)];
  const tag = tags[draw(tags.length)];
  if (!tag) return bytes;
  const rest = text.slice(0, tag.index) + text.slice(tag.index + tag[0].length);
  const at = draw(2) === 0 ? null : (tags[draw(tags.length)]?.index ?? 0);
  return strToU8(at === null ? rest : rest.slice(0, at) + tag[0] + rest.slice(at), true);
}

const WRAPS: readonly (readonly [open: string, close: string])[] = [
  ["<w:ins w:id='7' w:author='A'>", "</w:ins>"],
  ["<w:del w:id='8'>", "</w:del>"],
  ["<w:moveFrom w:id='9'>", "</w:moveFrom>"],
  ["<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"],
  ["<w:hyperlink>", "</w:hyperlink>"],
  ["<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"],
  ["<w:commentRangeStart w:id='0'/>", "<w:commentRangeEnd w:id='0'/>"],
  ["<w:p>", "</w:p>"],
  ["<w:r>", "</w:r>"],
];

/** Takes an element of XML away, doubles it, puts it elsewhere or into another: it stays well formed. */
function moveElement(bytes: Uint8Array, draw: Draw): Uint8Array {
  const text = strFromU8(bytes, true);
  const tags = [...text.matchAll(/<[a-zA-Z:]+(?:\s[^<>]*)?>/gu)];
  const { index: start = 0 } = tags[1 + draw(tags.length)] ?? {};
  const element = elementAt(text, start);
  const rest = text.slice(0, start) + text.slice(start + element.length);
  const [open, close] = WRAPS[draw(WRAPS.length)] ?? ["", ""];
  const inserted = [element, element + element, open + element + close, ""][draw(4)] ?? "";
  const places = [...rest.matchAll(/<[a-zA-Z:]+(?:\s[^<>]*)?>/gu)];
  const at = draw(2) === 0 ? start : (places[draw(places.length)]?.index ?? 0);
  return strToU8(rest.slice(0, at) + inserted + rest.slice(at), true);
}

function elementAt(text: string, start: number): string {
  const tag = /^<([a-zA-Z:]+)(?:\s[^<>]*)?>/u.exec(text.slice(start));
  if (!tag || tag[0].endsWith("/>")) return tag?.[0] ?? "";
  let depth = 0;
  for (const { 0: other, index } of text.slice(start).matchAll(/<\/?([a-zA-Z:]+)[^<>]*>/gu)) {
    if (other.endsWith("/>")) continue;
    depth += other.startsWith("</") ? -1 : 1;
    if (depth === 0) return text.slice(start, start + index + other.length);
  }
  return tag[0];
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
