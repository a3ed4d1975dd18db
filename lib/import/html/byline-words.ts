const WORK =
  "(?:words|text|story|interview|report(?:ing|ed)?|written|posted|photo(?:graph(?:s|y|ed)?|s)?|pictures?|images?|illustrat(?:ions?|ed)|graphics?|analysis|reviewed|compiled|edited)";
/** What leads to the names in a byline: "By", "Words and photographs by", "Von", "Por". */
const LEAD = `(?:(?:${WORK}(?: (?:and|&) ${WORK})? )?by|${WORK}(?=:)|von|par|por|di|door|av|af|przez|texte?|texto|fotos? von|photos? (?:de|par)|interview (?:de|von|par)|מאת|بقلم)`;
const BY = new RegExp(`^${LEAD}[:\\s]\\s*\\p{L}|^(?:文[・：:]|取材|كتب)`, "iu");
/** "By the gate," leads to nobody, other than "By our own correspondent". */
const BY_THING =
  /^[Bb]y (?:(?:the|an?|my|his|her|its|our|their|this|that) (?!.*(?:editor|staff|report|correspond|writer|desk|team|agenc))\p{Ll}|(?:e-?mail|post|phone|hand|letter)$)/u;
const LEADING = new RegExp(`^${LEAD}[:\\s]\\s*`, "iu");

/** A day with its year, and what leads to it: ", 12 April 2024", " on June 11th, 2019", " Fri, 10/29/2021". */
const DATED =
  /(?:\s*[,|•·–—-]|\s+on|\s)\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)\p{L}*\.?,? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})/iu;
/** How long it takes to read, behind the names: " — 14 min read". */
const READING = /[\s|•·,–—(-]+\d{1,3}[\s-]?min(?:ute)?s?(?![\p{L}]).{0,20}$/iu;

const LONGEST = 100;

/** Whether a line leads to names as a byline does, in one of the languages that are known. */
export function saysBy(text: string): boolean {
  return text.length < LONGEST && !/[.!?。]$/u.test(text) && BY.test(text) && !BY_THING.test(text);
}

/** A line without how long the article takes to read, which pages set behind the names. */
export function withoutReading(text: string): string {
  return text.replace(READING, "");
}

/** A byline's names, without the word for "by" and the day behind them. */
export function withoutBy(byline: string): string | null {
  const names = withoutReading(byline).replace(LEADING, "");
  const dated = names.search(DATED);
  return (dated > 0 ? names.slice(0, dated) : names).replace(/[\s|•·,–—-]+$/u, "") || null;
}
