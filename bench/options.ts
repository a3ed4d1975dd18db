import { parseArgs } from "node:util";
import { isRefusal, type Refusal, refuse } from "#lib/domain/refusal.ts";
import type { Benchmark } from "./row.ts";

/** What is to be measured, by group. */
export type Groups = Readonly<Record<string, readonly Benchmark[]>>;

/** What `npm run bench` was asked for. */
export interface Options {
  /** Those to measure, in the order of the groups. */
  readonly benchmarks: readonly Benchmark[];
  /** Where the rows are written, or null. */
  readonly json: string | null;
  /** Whether only the names are asked for. */
  readonly isList: boolean;
}

const USAGE = "npm run bench -- [--only NAME[,NAME]] [--json FILE] [--list]";

/** Reads the arguments. Refuses `malformed` unknown options and names, with all names there are. */
export function readOptions(args: readonly string[], groups: Groups): Options | Refusal {
  const given = parse(args);
  if (isRefusal(given)) return given;
  const { only, json, list } = given;
  const benchmarks = only === undefined ? Object.values(groups).flat() : choose(only, groups);
  if (isRefusal(benchmarks)) return benchmarks;
  if (json === "") return refuse("malformed", `Name a file after --json: ${USAGE}`);
  return { benchmarks, json: json ?? null, isList: list ?? false };
}

function parse(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: "string", multiple: true },
        json: { type: "string" },
        list: { type: "boolean" },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse("malformed", `${error.message}\nType: ${USAGE}`);
  }
}

/** Those that were named, or are of a group that was, each once. */
function choose(only: readonly string[], groups: Groups): readonly Benchmark[] | Refusal {
  const known = [...Object.keys(groups), ...Object.values(groups).flatMap(namesOf)];
  const asked = only.flatMap((list) => splitNames(list, known));
  const unknown = asked.filter((name) => !known.includes(name));
  if (asked.length === 0 || unknown.length > 0) {
    const quoted = unknown.map((name) => `“${name}”`).join(", ");
    const problem = quoted === "" ? "Nothing is named." : `There is nothing named ${quoted}.`;
    return refuse("malformed", `${problem} Name some of these:\n${listNames(groups)}`);
  }
  return Object.entries(groups).flatMap(([group, benchmarks]) =>
    benchmarks.filter(({ name }) => asked.includes(group) || asked.includes(name)),
  );
}

/** Names between commas. Some have commas themselves, as in 100,000, so the longest that is known is taken. */
function splitNames(list: string, known: readonly string[]): readonly string[] {
  const rest = list.trim();
  if (rest === "") return [];
  const [longest] = known
    .filter((name) => rest === name || rest.startsWith(`${name},`))
    .sort((a, b) => b.length - a.length);
  const [first = ""] = longest === undefined ? rest.split(",") : [longest];
  return [first.trim(), ...splitNames(rest.slice(first.length + 1), known)];
}

/** Every group with the names in it, a line each. */
export function listNames(groups: Groups): string {
  return Object.entries(groups)
    .flatMap(([group, benchmarks]) => [group, ...namesOf(benchmarks).map((name) => `  ${name}`)])
    .join("\n");
}

function namesOf(benchmarks: readonly Benchmark[]): readonly string[] {
  return benchmarks.map(({ name }) => name);
}
