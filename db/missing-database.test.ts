import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { isRefusal } from "#lib/domain/refusal.ts";
import { newFolder } from "./folder-fixture.ts";
import { renameLeftovers } from "./missing-database.ts";
import { openDatabase } from "./open.ts";

/** A data folder in which there has been a database, and the database's name. */
function newData(witness: string) {
  const folder = newFolder(onTestFinished);
  writeFileSync(join(folder, witness), "ab".repeat(32));
  return { folder, file: join(folder, "galley.db") };
}

const LOSSES: readonly (readonly [string, (file: string) => void])[] = [
  ["is missing", () => {}],
  ["has no bytes", (file) => writeFileSync(file, "")],
  [
    "has no tables",
    (file) => {
      const other = new Database(file);
      other.pragma("journal_mode = WAL");
      other.close();
    },
  ],
];

const KINDS = LOSSES.flatMap(([how, lose]) =>
  ["secret", "seal"].map((witness) => [how, witness, lose] as const),
);

test.each(KINDS)("a database that %s beside %s is not made anew", async (_, witness, lose) => {
  const { folder, file } = newData(witness);
  lose(file);
  const before = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "hex")]);
  const opening = openDatabase(file);
  await expect(opening).rejects.toThrow(/restore FILE.* npm start -- --anew/);
  await expect(opening).rejects.toMatchObject({ name: "DatabaseRefused" });
  const after = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "hex")]);
  expect(after).toEqual(before);
});

test.each(KINDS)("where one %s beside %s, one may start anew", async (_, witness, lose) => {
  const { folder, file } = newData(witness);
  lose(file);
  const moved = renameLeftovers(file);
  if (isRefusal(moved)) throw new Error(moved.message);
  expect(readdirSync(folder).every((name) => name.includes(".before-anew-"))).toBe(true);
  const kept = moved.find((name) => name.includes(`${witness}.before-anew-`)) ?? "";
  expect(readFileSync(kept, "utf8")).toBe("ab".repeat(32));
  await (await openDatabase(file)).close();
});

test("what is there is not set aside, whether it is whole or not", async () => {
  const file = join(newFolder(onTestFinished), "galley.db");
  await (await openDatabase(file)).close();
  expect(renameLeftovers(file)).toMatchObject({ refusal: "conflict" });
  truncateSync(file, 5_000);
  expect(renameLeftovers(file)).toMatchObject({ refusal: "conflict" });
  writeFileSync(file, "My notes.");
  expect(renameLeftovers(file)).toMatchObject({ refusal: "conflict" });
  rmSync(file);
});
