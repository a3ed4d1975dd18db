import { ALL_TIME_LOW } from "./all-time-low.ts";
import { BROKEN_TRUCE } from "./broken-truce.ts";
import { CALLED_OFF } from "./called-off.ts";
import { EIGHTH_VETO } from "./eighth-veto.ts";
import { RED_TELEPHONE } from "./red-telephone.ts";
import type { SampleArticle } from "./sample-article.ts";

/**
 * What the sample desk holds: articles written for it about public events of 2016 and 2017, in invented
 * papers under invented names, each at another point of the checking.
 */
export const SAMPLE_ARTICLES: readonly SampleArticle[] = [
  RED_TELEPHONE,
  ALL_TIME_LOW,
  EIGHTH_VETO,
  BROKEN_TRUCE,
  CALLED_OFF,
];
