import { spawn } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { insertDesk } from "#db/desks.ts";
import { newFolder } from "#db/folder-fixture.ts";
import { insertRow } from "#db/insert-rows.ts";
import { type OpenDatabase, openDatabase } from "#db/open.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import type { Refusal } from "#lib/domain/refusal.ts";
import { baseContextOn } from "#lib/usecases/context.ts";
import { importAll } from "./import.ts";
import { findFiles } from "./import-files.ts";
import { progressOn } from "./progress.ts";

const root = newFolder(afterAll);
const main = path.resolve(import.meta.dirname, "../main.js");
const at = "2026-01-01T00:00:00.000Z";

let folder = "";
let made = 0;
/** Each test has a folder for its files. */
beforeEach(() => {
  folder = path.join(root, `${++made}`);
  mkdirSync(folder);
});

/** A newsroom with one desk. */
async function openNewsroom(file: string): Promise<OpenDatabase> {
  const database = await openDatabase(file);
  const { db } = database;
  const desk = deskNamed("news", "News");
  await insertDesk(db, { ...desk, createdAt: at });
  const person = { id: "p1", email: "ada@example.org", name: "Ada" };
  await insertRow(db, "people", { ...person, passwordHash: null, createdAt: at });
  await insertRow(db, "memberships", { desk: desk.id, person: "p1", role: "admin", createdAt: at });
  return database;
}

/** Puts a file, given by its path in the folder, with what it holds; its full path. */
function put(name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const page = (words: string) => `<!doctype html><html><head>
<link rel="canonical" href="https://example.org/bridge"><title>The bridge</title></head>
<body><article><h1>The bridge</h1><p>${words} The bridge was closed on Monday, the town said, and
it stayed so for a long time, to the regret of all who live there.</p></article></body></html>`;

interface Ran {
  readonly refusal: Refusal | null;
  readonly lines: readonly Record<string, unknown>[];
  readonly told: string;
}

const linesIn = (printed: string) =>
  printed
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

describe("galley import", () => {
  let newsroom: OpenDatabase;
  beforeEach(async () => {
    newsroom = await openNewsroom(":memory:");
  });
  afterEach(() => newsroom.close());

  async function run(...words: readonly string[]): Promise<Ran> {
    let printed = "";
    let told = "";
    const refusal = await importAll({ base: baseContextOn(newsroom.db) }, words, {
      stdout: {
        write(text) {
          printed += text;
        },
      },
      stderr: {
        write(text) {
          told += text;
        },
      },
    });
    return { refusal, lines: linesIn(printed), told };
  }

  test("takes a folder in, goes on after bad files, and names what is there twice", async () => {
    put("b/first.txt", "The bridge is closed\n\nIt rained on Monday, the town said.");
    put("a.md", "# The road\n\nIt *snowed* on Tuesday, the town said.");
    put("broken.txt", new Uint8Array([0, 1, 2, 3, 0, 0]));
    put("empty.html", "");
    put("picture.png", "no picture");
    put(".hidden.txt", "Nothing.");
    put("z-copy.txt", "The bridge is closed\n\nIt rained on Monday, the town said.");
    const { refusal, lines, told } = await run(folder);
    expect(refusal).toMatchObject({ message: "2 of 5 files were not imported." });
    const [road, bridge, copy] = lines;
    expect(road).toMatchObject({ file: path.join(folder, "a.md"), desk: "news", revision: 1 });
    expect(bridge).toMatchObject({ file: path.join(folder, "b/first.txt"), claims: 0 });
    expect(copy).toEqual({
      file: path.join(folder, "z-copy.txt"),
      sameAs: { id: bridge?.id, headline: bridge?.headline },
    });
    expect(lines).toHaveLength(3);
    expect(told).toContain(`skipped: ${path.join(folder, "picture.png")}`);
    expect(told).toContain(`not imported: ${path.join(folder, "broken.txt")}: `);
    expect(told).toContain(`not imported: ${path.join(folder, "empty.html")}: `);
    expect(told).toContain("2 imported, 1 the same as before, 2 not imported.");
    expect(told).not.toContain("hidden");
  });

  test("imports the same once more only when told so", async () => {
    const file = put("a.txt", "The bridge is closed\n\nIt rained on Monday.");
    const [first] = (await run(file, file)).lines;
    const second = await run(file);
    expect(second).toMatchObject({ refusal: null, lines: [{ sameAs: { id: first?.id } }] });
    expect(second.told).toContain("0 imported, 1 the same as before, 0 not imported.");
    const [third] = (await run(file, "--again")).lines;
    expect(third).toMatchObject({ headline: first?.headline, revision: 1 });
    expect(third?.id).not.toBe(first?.id);
  });

  test("tells of a newer version, and adds it as a revision when told so", async () => {
    const first = (await run(put("1.html", page("It rained.")))).lines[0];
    const second = (await run(put("2.html", page("It snowed.")))).lines[0];
    expect(second).toMatchObject({ revision: 1, newerVersionOf: { id: first?.id } });
    expect(second?.id).not.toBe(first?.id);
    const third = await run(put("3.html", page("It hailed.")), "--revise");
    expect(third.lines).toMatchObject([{ id: second?.id, revision: 2, lost: 0 }]);
    expect(third.told).toContain("0 imported, 1 added as a revision,");
  });

  test("adds no other story to an article, though it names the same address", async () => {
    const first = (await run(put("1.html", page("It rained.")))).lines[0];
    const other = page("It snowed.")
      .replaceAll("The bridge", "A school")
      .replace("all who live there", "many");
    const second = (await run(put("2.html", other), "--revise")).lines[0];
    expect(second).toMatchObject({ revision: 1, newerVersionOf: { id: first?.id } });
    const home = (name: string) =>
      page(`${name} said so.`).replaceAll("The bridge", name).replace("org/bridge", "org/");
    await run(put("3.html", home("The mayor")));
    const last = (await run(put("4.html", home("The doctor")), "--revise")).lines[0];
    expect(last).toMatchObject({ revision: 1 });
    expect(last).not.toHaveProperty("newerVersionOf");
  });

  test("without a file is wrong usage", async () => {
    expect((await run()).refusal).toMatchObject({ refusal: "malformed" });
  });
});

describe("the program galley import", () => {
  beforeEach(async () => {
    const { close } = await openNewsroom(path.join(folder, ".data", "galley.db"));
    await close();
  });

  /** Runs it to its end; `onTold` hears what it says on standard error as it comes. */
  function spawnImport(words: readonly string[], onTold = (_told: string, _pid: number) => {}) {
    const child = spawn(process.execPath, [main, "galley", "import", ...words], {
      env: { ...process.env, GALLEY_DATA: path.join(folder, ".data") },
      stdio: ["ignore", "pipe", "pipe"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    let printed = "";
    let told = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      told += chunk.toString("utf8");
      onTold(told, child.pid ?? 0);
    });
    return new Promise<{ code: number | null; lines: unknown[]; told: string }>((resolve) => {
      child.on("close", (code) => resolve({ code, lines: linesIn(printed), told }));
    });
  }

  test("ends with 0 when all is done, and with 2 for an option that there is not", async () => {
    const file = put("a.txt", "The bridge is closed\n\nIt rained on Monday.");
    expect(await spawnImport([file])).toMatchObject({ code: 0, lines: [{ revision: 1 }] });
    expect((await spawnImport([file, "--agin"])).code).toBe(2);
  });

  test("stops after the file at hand when interrupted, with a summary", async () => {
    for (let index = 0; index < 40; index++)
      put(`${index + 10}.txt`, `Story ${index}\n\nIt rained.`);
    let isInterrupted = false;
    const { code, lines, told } = await spawnImport([folder], (told, pid) => {
      if (isInterrupted || !told.includes("1/40")) return;
      isInterrupted = true;
      process.kill(pid, "SIGINT");
    });
    expect(code).toBe(1);
    expect(lines.length).toBeLessThan(40);
    expect(told).toContain(`${lines.length} imported, 0 the same as before, 0 not imported.`);
    expect(told).toContain(`Stopped: ${40 - lines.length} files were not looked at.`);
  });
});

describe("the files of a folder", () => {
  test("are those of every kind, by name, each once, and links to folders are not followed", async () => {
    const names = ["b.DOCX", "a/z.htm", "a/b.text", "c.markdown", "~$b.docx", "notes.pdf"];
    for (const name of names) put(name, "x");
    symlinkSync(folder, path.join(folder, "self"));
    const named = path.join(folder, "notes.pdf");
    const found = await findFiles([named, folder, path.join(folder, "a/z.htm")]);
    const inFolder = (files: readonly string[]) => files.map((file) => path.relative(folder, file));
    expect(inFolder(found.files)).toEqual([
      "notes.pdf",
      "a/b.text",
      "a/z.htm",
      "b.DOCX",
      "c.markdown",
    ]);
    expect(inFolder(found.skipped)).toEqual(["self", "~$b.docx"]);
  });
});

describe("progress", () => {
  const on = (isTTY: boolean) => {
    const written: string[] = [];
    const stream = { isTTY, columns: 12, write: (text: string) => written.push(text) };
    const progress = progressOn(stream, 2);
    progress.at(1, "a-long-name.txt");
    progress.say("skipped");
    progress.at(2, "b.txt");
    progress.clear();
    return written.join("");
  };

  test("is one line at a terminal, which gives way to what stays", () => {
    const gone = "\r\u001b[K";
    expect(on(true)).toBe(`${gone}1/2 a-long-${gone}skipped\n${gone}2/2 b.txt${gone}`);
  });

  test("is a line each elsewhere", () => {
    expect(on(false)).toBe("1/2 a-long-name.txt\nskipped\n2/2 b.txt\n");
  });
});
