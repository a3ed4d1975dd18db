/**
 * The rules of the house that a program can check: who may import whom, no cycles, small files,
 * one way to name them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "..");

/** Where files are looked for; the rest is made by programs, or is no code. */
const folders = ["app", "components", "lib", "db", "e2e", "bench"];

/** A file of ours, by its path from the project's folder, with what it imports. */
interface Source {
  readonly file: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

interface Import {
  /** As written: `#lib/…`, `./…`, or the name of a package. */
  readonly from: string;
  /** What stands between `import` and `from`; empty for a whole module. */
  readonly names: string;
}

/**
 * The ladder: what each place may import beside itself. The first pattern that fits a file is its
 * place. `top` may import anything, and nothing imports it.
 */
const places = [
  { name: "top", at: /^(lib\/cli|e2e|bench)\/|^lib\/house\.test\.ts$/ },
  { name: "log", at: /^lib\/log(\.test)?\.ts$/ },
  { name: "config", at: /^lib\/config(\.test)?\.ts$/ },
  { name: "domain", at: /^lib\/domain\// },
  { name: "editor", at: /^lib\/editor\// },
  { name: "worker", at: /^lib\/worker\// },
  { name: "import", at: /^lib\/import\// },
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

type Place = (typeof places)[number]["name"];

const server = [
  "domain",
  "config",
  "log",
  "settings",
  "worker",
  "import",
  "export",
  "sample-desk",
  "db",
] as const;

const ladder: Readonly<Record<Exclude<Place, "top">, readonly Place[]>> = {
  domain: [],
  config: ["domain"],
  log: ["config"],
  settings: [],
  proxy: [],
  editor: ["domain"],
  worker: ["domain", "log"],
  import: ["domain", "worker"],
  export: ["domain", "worker"],
  "sample-desk": ["domain"],
  db: ["domain", "config"],
  usecases: server,
  auth: [...server, "usecases"],
  http: [...server, "usecases", "auth"],
  api: [...server, "usecases", "auth", "http"],
  client: ["domain", "editor"],
  components: ["domain", "editor", "client"],
  app: [...server, "usecases", "auth", "http", "editor", "client", "components"],
};

/** Longest file, in lines. */
const longest = 300;

describe("the house", () => {
  const sources = readSources();

  it("has files to look at", () => {
    expect(sources.length).toBeGreaterThan(10);
  });

  it("imports downward only", () => {
    expect(sources.flatMap(findBreaches)).toEqual([]);
  });

  it("has no import cycles", () => {
    expect(findCycles(sources)).toEqual([]);
  });

  it(`has no file over ${longest} lines`, () => {
    const long = sources.filter(({ lines }) => lines > longest);
    expect(long.map(({ file, lines }) => `${file}: ${lines} lines`)).toEqual([]);
  });

  it("writes to the console where people started it only, and in the browser", () => {
    const servers = sources.filter(
      ({ file }) => !/^(lib\/cli|bench|e2e)\/|\.test\.tsx?$/.test(file),
    );
    const texts = servers.map(({ file }) => [file, readFileSync(path.join(root, file), "utf8")]);
    const speaking = texts.filter(([, text = ""]) => /\bconsole\b/.test(text));
    expect(speaking.map(([file]) => file)).toEqual(["app/error.tsx"]);
  });

  it("names files and folders in kebab-case", () => {
    expect(sources.map(({ file }) => file).filter((file) => !isKebab(file))).toEqual([]);
  });
});

describe("the rules", () => {
  it.each([
    ["lib/domain/a.ts", 'import { z } from "zod";', null],
    ["lib/domain/a.ts", 'import { StepMap } from "prosemirror-transform";', null],
    ["lib/domain/a.ts", 'import { Step } from "prosemirror-transform";', "only StepMap"],
    ["lib/domain/a.ts", 'import type { Db } from "#db/schema.ts";', "domain may not import db"],
    ["lib/domain/a.ts", 'import fs from "node:fs";', "no packages but zod"],
    ["lib/domain/a.test.ts", 'import fc from "fast-check";', null],
    ["lib/editor/a.ts", 'import { useRef } from "react";', "without React"],
    [
      "lib/usecases/a.ts",
      'import { x } from "../auth/session.ts";',
      "usecases may not import auth",
    ],
    ["lib/usecases/a.ts", 'import { x } from "#lib/import/read.ts";', null],
    ["lib/http/a.ts", 'import { getToken } from "next-auth/jwt";', "next-auth"],
    ["lib/auth/a.ts", 'import { getToken } from "next-auth/jwt";', null],
    ["app/api/auth/[...nextauth]/route.ts", 'import NextAuth from "next-auth";', null],
    ["lib/client/a.ts", 'import { signIn } from "next-auth/react";', null],
    ["components/ui/a.tsx", 'import { signIn } from "next-auth/react";', "next-auth"],
    [
      "components/ui/a.tsx",
      'export { run } from "#lib/usecases/a.ts";',
      "components may not import",
    ],
    ["app/page.tsx", 'const a = await import("#lib/cli/start.ts");', "app may not import top"],
    ["app/page.tsx", 'import "./globals.css";', null],
    ["lib/utils/a.ts", 'import "node:fs";', "no place on the ladder"],
  ])("%s: %s", (file, text, why) => {
    const breaches = findBreaches({ file, lines: 1, imports: readImports(text) });
    expect(breaches).toEqual(why === null ? [] : [expect.stringContaining(why)]);
  });

  it("find a cycle and name its way round", () => {
    const source = (file: string, from: string): Source => ({
      file,
      lines: 1,
      imports: [{ from, names: "" }],
    });
    expect(
      findCycles([
        source("db/a.ts", "./b.ts"),
        source("db/b.ts", "#db/c.ts"),
        source("db/c.ts", "./b.ts"),
      ]),
    ).toEqual(["db/b.ts → db/c.ts → db/b.ts"]);
  });

  it.each([
    ["app/(desk)/articles/[id]/page.tsx", true],
    ["app/api/auth/[...nextauth]/route.ts", true],
    ["e2e/claim-journey.story.ts", true],
    ["components/ClaimCard.tsx", false],
    ["lib/domain/claim_parts.ts", false],
  ])("%s is named well: %s", (file, expected) => {
    expect(isKebab(file)).toBe(expected);
  });
});

/** What a file imports against the rules, one line each: "file → import: why". */
function findBreaches({ file, imports }: Source): readonly string[] {
  return imports.flatMap(({ from, names }) => {
    const target = resolveImport(file, from);
    const why = target === null ? refusePackage(file, from, names) : refuseFile(file, target);
    return why === null ? [] : [`${file} → ${target ?? from}: ${why}`];
  });
}

function refuseFile(file: string, target: string): string | null {
  const [here, there] = [findPlace(file), findPlace(target)];
  if (here === null) return `${file} has no place on the ladder; see lib/house.test.ts`;
  if (there === null) return `${target} has no place on the ladder; see lib/house.test.ts`;
  if (here === "top" || here === there || ladder[here].includes(there)) return null;
  return `${here} may not import ${there}`;
}

function refusePackage(file: string, from: string, names: string): string | null {
  const place = findPlace(file);
  if (place === null) return `${file} has no place on the ladder; see lib/house.test.ts`;
  if (from === "next-auth/react" && place === "client") return null;
  if (/^next-auth(\/|$)/.test(from) && place !== "auth" && !file.startsWith("app/api/auth/")) {
    return "next-auth is imported in lib/auth and app/api/auth, next-auth/react in lib/client";
  }
  if (/(\.test|-fixture)\.tsx?$/.test(file)) return null;
  if (place === "editor" && /^(react|next)([-/]|$)/.test(from)) {
    return "the editor is ProseMirror without React";
  }
  if (place !== "domain" || from === "zod") return null;
  if (from !== "prosemirror-transform") return "domain takes no packages but zod and StepMap";
  return /^(type )?\{ (type )?StepMap \}$/.test(names) ? null : "domain takes only StepMap from it";
}

function findPlace(file: string): Place | null {
  return places.find(({ at }) => at.test(file))?.name ?? null;
}

/** The project's file that an import names, or null for a package. */
function resolveImport(file: string, from: string): string | null {
  if (from.startsWith("#")) return from.slice(1);
  if (from.startsWith(".")) return path.posix.join(path.posix.dirname(file), from);
  return null;
}

/** Each cycle once, from its first file in the order of the search, round to it again. */
function findCycles(sources: readonly Source[]): readonly string[] {
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

function isKebab(file: string): boolean {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
  // Next's own signs: [id], [...rest], (group), @slot, _private.
  const plain = (part: string) =>
    /^\[.+\]$/.test(part) ? "id" : part.replace(/^\((.+)\)$/, "$1").replace(/^[@_]/, "");
  return file.split("/").every((part) => name.test(plain(part)));
}

/** Imports as Biome formats them: at the start of a line, or dynamic with a fixed name. */
function readImports(text: string): readonly Import[] {
  const fixed = /^(?:import|export)\s+(?:([^;"'()=]*?)\s+from\s+)?"([^"]+)";?/gm;
  const dynamic = /(?:^|[^\w.])import\("([^"]+)"\)/gm;
  return [
    ...Array.from(text.matchAll(fixed), ([, names = "", from = ""]) => ({ from, names })),
    ...Array.from(text.matchAll(dynamic), ([, from = ""]) => ({ from, names: "" })),
  ];
}

function readSources(): readonly Source[] {
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
