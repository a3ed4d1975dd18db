/** For tests: the project's files, what they import, and who may import whom. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "..");

/** Where files are looked for; the rest is made by programs, or is no code. */
const folders = ["app", "components", "lib", "db", "e2e", "bench"];

/** A file of ours, by its path from the project's folder, with what it imports. */
export interface Source {
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

interface Import {
  /** As written: `#lib/…`, `./…`, or the name of a package. */
  readonly from: string;
  /** Whether nothing is left of it once types are taken away. */
  readonly isType: boolean;
  /** What stands between `import` and `from`; empty for a whole module. */
  readonly names: string;
}

/**
 * The layers: what each of them may import beside itself. The first pattern that fits a file is its
 * layer. `top` may import anything, and nothing imports it.
 */
const LAYERS = [
  { name: "top", at: /^(lib\/cli|e2e|bench)\/|^lib\/house(\.test|-fixture)\.ts$/ },
  { name: "machine", at: /^lib\/machine-factor(\.test)?\.ts$/ },
  { name: "log", at: /^lib\/log(\.test)?\.ts$/ },
  { name: "config", at: /^lib\/config(\.test)?\.ts$/ },
  { name: "domain", at: /^lib\/domain\// },
  { name: "editor", at: /^lib\/editor\// },
  { name: "worker", at: /^lib\/worker\// },
  { name: "import", at: /^lib\/import\// },
  // What an article looks like on paper: pure, so that the browser prints it too.
  {
    name: "paper",
    at: /^lib\/export\/((annotated|reviewed)\/(?!.*(\.test|-fixture)\.ts$)|text\/html-inline\.ts$)/,
  },
  { name: "export", at: /^lib\/export\// },
  { name: "sample-desk", at: /^lib\/sample-desk\// },
  { name: "usecases", at: /^lib\/usecases\// },
  { name: "auth", at: /^lib\/auth\// },
  { name: "http", at: /^lib\/http\// },
  { name: "client", at: /^lib\/client\// },
  { name: "db", at: /^db\// },
  { name: "components", at: /^components\// },
  { name: "api", at: /^app\/api\// },
  { name: "app", at: /^app\// },
  { name: "proxy", at: /^(proxy|instrumentation-client)\.ts$/ },
  { name: "settings", at: /^(next\.config\.js|package\.json)$/ },
] as const;

type Layer = (typeof LAYERS)[number]["name"];

const server = [
  "domain",
  "config",
  "log",
  "settings",
  "worker",
  "import",
  "paper",
  "export",
  "sample-desk",
  "db",
] as const;

const layers: Readonly<Record<Exclude<Layer, "top">, readonly Layer[]>> = {
  domain: [],
  machine: [],
  config: ["domain"],
  log: ["config"],
  settings: [],
  proxy: [],
  editor: ["domain"],
  worker: ["domain", "log"],
  import: ["domain", "worker"],
  paper: ["domain"],
  export: ["domain", "worker", "paper"],
  "sample-desk": ["domain"],
  db: ["domain", "config"],
  usecases: server,
  auth: [...server, "usecases"],
  http: [...server, "usecases", "auth"],
  api: [...server, "usecases", "auth", "http"],
  client: ["domain", "editor", "paper"],
  components: ["domain", "editor", "client"],
  app: [...server, "usecases", "auth", "http", "editor", "client", "components"],
};

/** Whose exports have a sentence each; a migration is told by its name. */
export const DOCUMENTED = /^(lib\/(domain|import|export|usecases)|db)\/(?!migrations\/).*\.ts$/;

export const isForTests = (file: string) => /(\.test|-fixture)\.tsx?$|^(e2e|bench)\//.test(file);

/** What a file imports against the rules, one line each: "file → import: why". */
export function findBreaches({ file, imports }: Source): readonly string[] {
  return imports.flatMap(({ from, names }) => {
    const target = resolveImport(file, from);
    const why = target === null ? refusePackage(file, from, names) : refuseFile(file, target);
    return why === null ? [] : [`${file} → ${target ?? from}: ${why}`];
  });
}

function refuseFile(file: string, target: string): string | null {
  const [here, there] = [findLayer(file), findLayer(target)];
  if (here === null) return `${file} belongs to no layer; see lib/house-fixture.ts`;
  if (there === null) return `${target} belongs to no layer; see lib/house-fixture.ts`;
  if (here === "top" || here === there || layers[here].includes(there)) return null;
  // Limits of time are for tests.
  if (there === "machine" && isForTests(file)) return null;
  return `${here} may not import ${there}`;
}

function refusePackage(file: string, from: string, names: string): string | null {
  const layer = findLayer(file);
  if (layer === null) return `${file} belongs to no layer; see lib/house-fixture.ts`;
  if (from === "next-auth/react" && layer === "client") return null;
  if (/^next-auth(\/|$)/.test(from) && layer !== "auth" && !file.startsWith("app/api/auth/")) {
    return "next-auth is imported in lib/auth and app/api/auth, next-auth/react in lib/client";
  }
  if (/(\.test|-fixture)\.tsx?$/.test(file)) return null;
  if (layer === "editor" && /^(react|next)([-/]|$)/.test(from)) {
    return "the editor is ProseMirror without React";
  }
  if (layer !== "domain" || from === "zod") return null;
  if (from !== "prosemirror-transform") return "domain takes no packages but zod and StepMap";
  return /^(type )?\{ (type )?StepMap \}$/.test(names) ? null : "domain takes only StepMap from it";
}

function findLayer(file: string): Layer | null {
  return LAYERS.find(({ at }) => at.test(file))?.name ?? null;
}

/** The project's file that an import names, or null for a package. */
function resolveImport(file: string, from: string): string | null {
  if (from.startsWith("#")) return from.slice(1);
  if (from.startsWith(".")) return path.posix.join(path.posix.dirname(file), from);
  return null;
}

/** Each cycle once, from its first file in the order of the search, round to it again. */
export function findCycles(sources: readonly Source[]): readonly string[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const finished = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]) => {
    const source = byFile.get(file);
    if (source === undefined || finished.has(file)) return;
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    for (const { from } of source.imports) {
      visit(resolveImport(file, from) ?? "", [...trail, file]);
    }
    finished.add(file);
  };
  for (const { file } of sources) visit(file, []);
  return cycles;
}

/** Each folder as one source, with what its files import of others to run. */
export function foldersOf(sources: readonly Source[]): readonly Source[] {
  const files = new Set(sources.map(({ file }) => file));
  const run = sources.filter(({ file }) => !isForTests(file));
  const byFolder = Map.groupBy(run, ({ file }) => path.posix.dirname(file));
  return Array.from(byFolder, ([folder, inside]) => {
    const needed = inside.flatMap(({ file, imports }) =>
      imports.filter(({ isType }) => !isType).map(({ from }) => resolveImport(file, from) ?? ""),
    );
    const others = needed.filter((file) => files.has(file)).map((file) => path.posix.dirname(file));
    const from = new Set(others.filter((other) => other !== folder));
    const imports = Array.from(from, (other) => ({ from: `#${other}`, names: "", isType: false }));
    return { file: folder, lines: 0, imports };
  });
}

export function findUndocumented({ file }: Source): readonly string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  return undocumentedIn(text).map((name) => `${file}: ${name}`);
}

/** The exports without a comment before them. A type is documented with the value that it is of. */
export function undocumentedIn(text: string): readonly string[] {
  const declared =
    /(\*\/\n)?^(export )?(?:async )?(?:function\*?|const|type|interface) (\w+)(.*)$/gm;
  const named = new Set<string>();
  return Array.from(text.matchAll(declared)).flatMap(
    ([, comment, exported, name = "", rest = ""]) => {
      const isOfValue = named.has(name) || /^ = \(typeof \w+\)\[number\]/.test(rest);
      named.add(name);
      return !exported || comment || isOfValue ? [] : [name];
    },
  );
}

export function isKebab(file: string): boolean {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  // Next's own signs: [id], [...rest], (group), @slot, _private.
  const plain = (part: string) =>
    /^\[.+\]$/.test(part) ? "id" : part.replace(/^\((.+)\)$/, "$1").replace(/^[@_]/, "");
  return file.split("/").every((part) => name.test(plain(part)));
}

/** Imports as Biome formats them: at the start of a line, or dynamic with a fixed name. */
export function readImports(text: string): readonly Import[] {
  const fixed = /^(?:import|export)\s+(?:([^;"'()=]*?)\s+from\s+)?"([^"]+)";?/gm;
  const dynamic = /(?:^|[^\w.])import\("([^"]+)"\)/gm;
  return [
    ...Array.from(text.matchAll(fixed), ([, names = "", from = ""]) => ({
      ...{ from, names },
      isType: /^type\b|^\{(\s*type\s[^,}]*,?)+\s*\}$/.test(names),
    })),
    ...Array.from(text.matchAll(dynamic), ([, from = ""]) => ({ from, names: "", isType: false })),
  ];
}

export function readSources(): readonly Source[] {
  const present = folders.filter((folder) => existsSync(path.join(root, folder)));
  const nested = present.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name))),
  );
  const single = ["proxy.ts", "instrumentation-client.ts", "next.config.js"];
  return [...nested.map((file) => file.replaceAll(path.sep, "/")), ...single]
    .filter((file) => /\.(ts|tsx|css|js)$/.test(file))
    .sort()
    .map(readSource);
}

function readSource(file: string): Source {
  const text = readFileSync(path.join(root, file), "utf8");
  const lines = text.trimEnd().split("\n").length;
  return { file, lines, imports: file.endsWith(".css") ? [] : readImports(text) };
}
