/** What may be sent of corrections, as zod schemas; see `requests.ts`. */
import { z } from "zod";
import { Id, Offset, optionalTypedText, typedText, Version } from "./fields.ts";
import { ACTIONS, NOTICES, WORDING_STATES } from "./vocabulary.ts";

/** Longest new words, and what readers are told of them, in UTF-16 code units. */
export const LONGEST_INSERT = 20_000;
/** Longest notice, in UTF-16 code units. */
export const LONGEST_NOTICE = 10_000;

/** A correction to be attached to a claim; offsets are in the named or the current revision. */
export const ProposeCorrection = z.strictObject({
  id: Id,
  /** The revision that the offsets refer to; without one, the current one. */
  revision: z.int().min(1).optional(),
  action: z.enum(ACTIONS),
  start: Offset,
  end: Offset,
  insert: typedText(LONGEST_INSERT).default(""),
  notice: z.enum(NOTICES).default("none"),
  noticeText: optionalTypedText(LONGEST_NOTICE).default(null),
  reason: optionalTypedText(10_000).default(null),
});
export type ProposeCorrection = z.infer<typeof ProposeCorrection>;

/** Other words for a correction, as fields of a request; what is not named stays. */
export const wordingChanges = {
  insert: typedText(LONGEST_INSERT).optional(),
  notice: z.enum(NOTICES).optional(),
  noticeText: optionalTypedText(LONGEST_NOTICE).optional(),
};

/** What a correction shall say instead, with the version that was seen; what is not named stays. */
export const ChangeCorrection = z.strictObject({
  version: Version,
  ...wordingChanges,
  reason: optionalTypedText(10_000).optional(),
});
export type ChangeCorrection = z.infer<typeof ChangeCorrection>;

/** Other words for a correction; what is not named stays. */
export type WordingChanges = Pick<ChangeCorrection, keyof typeof wordingChanges>;

/** Other words for a colleague's correction. */
export const ProposeWording = z.strictObject({
  id: Id,
  ...wordingChanges,
  comment: optionalTypedText(10_000).default(null),
});
export type ProposeWording = z.infer<typeof ProposeWording>;

/** What becomes of a proposed wording. */
export const SettleWording = z.strictObject({
  /** The correction’s version, as it was seen. */
  version: Version,
  state: z.enum(WORDING_STATES).exclude(["open"]),
});
export type SettleWording = z.infer<typeof SettleWording>;
