import { parseJson } from "#lib/domain/parse.ts";

/** What a page says of its article in JSON-LD (https://schema.org/Article), as it stands there. */
export interface JsonArticle {
  readonly headline: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
}

const LONGEST_SCRIPT = 2_000_000;
const MAX_THINGS = 2_000;
const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|CreativeWork)$/u;

type Thing = Readonly<Record<string, unknown>>;

/** The articles that scripts of type `application/ld+json` describe; what is no JSON is passed over. */
export function readJsonArticles(scripts: readonly string[]): readonly JsonArticle[] {
  const things = thingsIn(scripts.map(parseLoosely));
  const named = new Map<string, Thing>();
  for (const thing of things) {
    const id = wordsOf(thing["@id"]);
    if (id !== null && thing.name !== undefined && !named.has(id)) named.set(id, thing);
  }
  return things
    .filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
    .map((thing) => articleOf(thing, named))
    .filter(({ headline }) => headline !== null);
}

/** What the scripts describe, in their order, graphs taken apart. */
function thingsIn(scripts: readonly unknown[]): readonly Thing[] {
  const found: Thing[] = [];
  const open: unknown[] = scripts.toReversed();
  for (let count = 0; open.length > 0 && count < MAX_THINGS; count++) {
    const value = open.pop();
    if (Array.isArray(value)) open.push(...value.slice(0, MAX_THINGS).reverse());
    else if (isThing(value)) {
      found.push(value);
      open.push(value.mainEntity, value["@graph"]);
    }
  }
  return found;
}

/** Things by their `@id`, by which others refer to them. */
type Named = ReadonlyMap<string, Thing>;

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Content systems wrap their JSON in comments, leave line breaks in strings and commas at ends. */
function parseLoosely(script: string): unknown {
  if (script.length > LONGEST_SCRIPT) return null;
  const plain = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|(?:\/\/)?\s*\]\]>)$/gu, "")
    .replace(/;\s*$/u, "");
  return parseJson(plain) ?? parseJson(mend(plain)) ?? null;
}

function mend(json: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the JSON
  return json.replace(/[\u0000-\u001f]/gu, " ").replace(/,(?=\s*[}\]])/gu, "");
}

function typesOf(thing: Thing): readonly string[] {
  const type = thing["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

function articleOf(thing: Thing, named: Named): JsonArticle {
  return {
    headline: wordsOf(thing.headline) ?? wordsOf(thing.name),
    description: wordsOf(thing.alternativeHeadline) ?? wordsOf(thing.description),
    authors: namesIn(thing.author ?? thing.creator, named),
    publisher: namesIn(thing.publisher ?? thing.sourceOrganization, named)[0] ?? null,
    published: wordsOf(thing.datePublished) ?? wordsOf(thing.dateCreated),
    language: namesIn(thing.inLanguage, named)[0] ?? null,
    url: wordsOf(thing.url) ?? wordsOf(thing.mainEntityOfPage) ?? idOf(thing.mainEntityOfPage),
  };
}

function wordsOf(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value : null;
}

function idOf(value: unknown): string | null {
  return isThing(value) ? wordsOf(value["@id"]) : null;
}

/** The names in a value: of things, of things that it refers to, or the words that it is. */
function namesIn(value: unknown, named: Named): readonly string[] {
  const all = Array.isArray(value) ? value.slice(0, 50) : [value];
  return all.flatMap((one) => {
    if (!isThing(one)) return wordsOf(one) ?? [];
    const name = one.name ?? named.get(wordsOf(one["@id"]) ?? "")?.name;
    return [name].flat().flatMap((words) => wordsOf(words) ?? languageValue(words));
  });
}

/** Words that are given with their language: `{"@language": "en", "@value": "Jane Doe"}`. */
function languageValue(value: unknown): readonly string[] {
  const words = isThing(value) ? wordsOf(value["@value"]) : null;
  return words === null ? [] : [words];
}
