/**
 * The rules of the architecture that a program can check: who may import whom, no cycles, small files,
 * one way to name them, a sentence for what the core exports.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  DOCUMENTED,
  findBreaches,
  findCycles,
  findUndocumented,
  foldersOf,
  isForTests,
  isKebab,
  readImports,
  readSources,
  root,
  type Source,
  undocumentedIn,
} from "./house-fixture.ts";

/** Longest file, in lines. */
const longest = 300;

describe("the architecture", () => {
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

  it("has no cycle of folders that import values of each other", () => {
    expect(findCycles(foldersOf(sources))).toEqual([]);
  });

  it("documents what the core exports", () => {
    const documented = sources.filter(({ file }) => DOCUMENTED.test(file) && !isForTests(file));
    expect(documented.flatMap(findUndocumented)).toEqual([]);
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
    ["lib/utils/a.ts", 'import "node:fs";', "belongs to no layer"],
  ])("%s: %s", (file, text, why) => {
    const breaches = findBreaches({ file, lines: 1, imports: readImports(text) });
    expect(breaches).toEqual(why === null ? [] : [expect.stringContaining(why)]);
  });

  it("find a cycle and name its way round", () => {
    const source = (file: string, from: string): Source => ({
      file,
      lines: 1,
      imports: [{ from, names: "", isType: false }],
    });
    expect(
      findCycles([
        source("db/a.ts", "./b.ts"),
        source("db/b.ts", "#db/c.ts"),
        source("db/c.ts", "./b.ts"),
      ]),
    ).toEqual(["db/b.ts → db/c.ts → db/b.ts"]);
  });

  it("find folders that go round, and let types pass", () => {
    const files = [
      ["components/a/a.tsx", 'import { b } from "#components/b/b.tsx";'],
      ["components/b/b.tsx", 'import { type A, a } from "#components/a/a.tsx";'],
      ["components/c/c.tsx", 'import type { A } from "#components/a/a.tsx";'],
      ["components/a/d.tsx", 'import { c } from "#components/c/c.tsx";'],
    ] as const;
    const read = files.map(([file, text]) => ({ file, lines: 1, imports: readImports(text) }));
    expect(findCycles(foldersOf(read))).toEqual(["components/a → components/b → components/a"]);
  });

  it.each([
    ["/** Why. */\nexport const a = 1;", 0],
    ["export const A = z.string();\nexport type A = z.infer<typeof A>;", 1],
    ["/** Which. */\nexport const AS = [1] as const;\nexport type A = (typeof AS)[number];", 0],
    ["const a = 1;\nexport async function b() {}", 1],
    ["/** Why.\n * And more. */\nexport function* c() {}", 0],
  ])("%j exports %i undocumented", (text, count) => {
    expect(undocumentedIn(text)).toHaveLength(count);
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
