/** How much of a text is looked at, in code units. */
const LOOKED_AT = 20_000;

/** What only Markdown looks like, each with how much it says; two are enough. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/^---\n(?:[\w-]+:.*\n)+---\n/u, 2],
  [/^#{1,6} \S/mu, 2],
  [/(?<!!)\[[^\]\n]+\]\((?:https?:\/\/|\/|#|mailto:)[^)\s]*(?: "[^"\n]*")?\)/u, 2],
  [/^\[\^[^\]\s]+\]:/mu, 2],
  [/!\[[^\]\n]*\]\([^)\s]+\)/u, 2],
  [/^\[[^\]\n]+\]: \S+$/mu, 1],
  [/^(?:```|~~~)/mu, 1],
  [/(?<![*\w])\*\*\S[^*\n]*\*\*(?![*\w])/u, 1],
  [/^> \S/mu, 1],
  [/^[*+-] \S.*\n[*+-] \S/mu, 1],
  [/^\S.*\n(?:=|-){3,}$/mu, 1],
];

/** Whether a text is evidently Markdown (https://spec.commonmark.org), so that it is best read as such. */
export function looksLikeMarkdown(text: string): boolean {
  const head = text.slice(0, LOOKED_AT).replaceAll("\r\n", "\n");
  const said = SIGNS.filter(([sign]) => sign.test(head)).map(([, weight]) => weight);
  return said.reduce((sum, weight) => sum + weight, 0) >= 2;
}
