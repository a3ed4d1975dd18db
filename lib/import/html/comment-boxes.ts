import { type Box, boxesAround, type Contents, type PageLayout, storyWeight } from "./boxes.ts";

const WORDS =
  "(?:comments?|responses?|replies|kommentare?|leserkommentare|commentaires?|comentarios?|comentários|commenti|reacties|kommentarer|תגובות|تعليقات)";
const COUNTED = new RegExp(
  `^(?:\\d[\\d.,]*\\s+${WORDS}|${WORDS}\\s*\\(?\\d[\\d.,]*\\)?)(?=$|\\s*[:(]|\\s+(?:on|to|zu|sur|a)\\s)`,
  "iu",
);
/** Alone, “Responses” may be a part of the story. */
const ALONE = new RegExp(`^(?!respon|repl)${WORDS}:?$`, "iu");
const LONGEST = 120;

/** Least running text, in code units, that stands over the readers' words. */
const LEAST_STORY = 100;

/**
 * The boxes that begin with a line as "37 comments", or a heading "Comments": below the story all in
 * them is its readers' words, whatever their names are.
 */
export function findCommentBoxes(
  { boxes, lines }: PageLayout,
  sums: readonly Contents[],
): ReadonlySet<Box> {
  const firsts = findFirstLines({ boxes, lines });
  const found = new Set<Box>();
  let story = 0;
  for (const [index, line] of lines.entries()) {
    story += storyWeight(line);
    const { text, level, linked, box, role } = line;
    if (story < LEAST_STORY || text.length > LONGEST || linked > 0 || role !== "text") continue;
    if (!COUNTED.test(text) && !(level > 1 && ALONE.test(text))) continue;
    let widest = box;
    for (const around of boxesAround(box)) {
      if (firsts[around.index] !== index || (sums[around.index]?.titles ?? 0) > 0) break;
      widest = around;
    }
    if ((sums[widest.index]?.lines ?? 0) > 1) found.add(widest);
  }
  return found;
}

/** For each box, by its index, the index of the first line in it. */
function findFirstLines({ boxes, lines }: Pick<PageLayout, "boxes" | "lines">): readonly number[] {
  const firsts = boxes.map(() => -1);
  for (const [index, { box }] of lines.entries()) {
    for (const around of boxesAround(box)) {
      if (firsts[around.index] !== -1) break;
      firsts[around.index] = index;
    }
  }
  return firsts;
}
