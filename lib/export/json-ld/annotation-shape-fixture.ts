import { z } from "zod";

/**
 * For tests: the Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as far as Galley
 * uses it, strict: a key that the context does not know would vanish without a word when it is read.
 */

const Iri = z.string().regex(/^(?:urn:uuid:[\w-]+(?:#[\w-]+)?|https?:\/\/[^\s<>"{}|\\^`]+)$/u);

/** xsd:dateTime in UTC (3.3.2). */
const DateTime = z.iso.datetime({ offset: false });

/** 3.3.5, and the vocabulary's motivations. */
const Motivation = z.enum([
  "assessing",
  "bookmarking",
  "classifying",
  "commenting",
  "describing",
  "editing",
  "highlighting",
  "identifying",
  "linking",
  "moderating",
  "questioning",
  "replying",
  "tagging",
]);

/** 3.3.1 */
const Agent = z.strictObject({
  id: Iri.optional(),
  type: z.enum(["Person", "Organization", "Software"]),
  name: z.string(),
});

/** 4.2.4; the context of 32 characters is the project's own. */
const TextQuoteSelector = z.strictObject({
  type: z.literal("TextQuoteSelector"),
  exact: z.string(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});

/** 4.2.5 */
const TextPositionSelector = z.strictObject({
  type: z.literal("TextPositionSelector"),
  start: z.int().min(0),
  end: z.int().min(0),
});

/** 4.3.1; `schema` is a prefix of the context. */
const TimeState = z.strictObject({
  type: z.literal("TimeState"),
  sourceDate: DateTime,
  "schema:sha256": z.string(),
});

/** 4 */
const Target = z.strictObject({
  type: z.literal("SpecificResource"),
  source: Iri,
  state: TimeState.optional(),
  selector: z.union([
    z.tuple([TextQuoteSelector, TextPositionSelector]),
    z.tuple([TextQuoteSelector]),
  ]),
});

/** 3.2.4 */
const TextualBody = z.strictObject({
  id: Iri.optional(),
  type: z.literal("TextualBody"),
  purpose: Motivation,
  format: z.literal("text/plain"),
  value: z.string(),
  creator: Agent.optional(),
  created: DateTime.optional(),
});

const LinkedBody = z.strictObject({
  type: z.literal("SpecificResource"),
  purpose: Motivation,
  label: z.string(),
  source: Iri,
  selector: TextQuoteSelector.optional(),
});

/** 3.1 */
const Annotation = z.strictObject({
  id: Iri,
  type: z.literal("Annotation"),
  motivation: Motivation,
  creator: Agent,
  created: DateTime,
  modified: DateTime,
  body: z.array(z.discriminatedUnion("type", [TextualBody, LinkedBody])).min(1),
  target: Target,
});

/** 5.2 */
export const AnnotationPage = z.strictObject({
  "@context": z.literal("http://www.w3.org/ns/anno.jsonld"),
  id: Iri,
  type: z.literal("AnnotationPage"),
  partOf: z.strictObject({
    id: Iri,
    type: z.literal("AnnotationCollection"),
    label: z.string(),
    total: z.int().min(0),
  }),
  startIndex: z.literal(0),
  /** `Text` is a class of the context (3.2.1). */
  "schema:isBasedOn": z.strictObject({
    id: Iri,
    type: z.literal("Text"),
    "schema:sha256": z.string(),
    "schema:text": z.string(),
  }),
  items: z.array(Annotation),
});
