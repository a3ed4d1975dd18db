import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { newFolder } from "#db/folder-fixture.ts";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { type FolderLock, lockDataShared, lockDataExclusive, lockServing } from "./folder-lock.ts";

const newData = () => join(newFolder(onTestFinished), "data");

function held(hold: FolderLock | Refusal): FolderLock {
  if (isRefusal(hold)) throw new Error(hold.message);
  return hold;
}

test("many work with one data folder, and one replaces what is in it", () => {
  const folder = newData();
  const [first, second] = [held(lockDataShared(folder)), held(lockDataShared(folder))];
  expect(lockDataExclusive(folder)).toMatchObject({ refusal: "conflict" });
  first.release();
  expect(lockDataExclusive(folder)).toMatchObject({ refusal: "conflict" });
  second.release();
  const alone = held(lockDataExclusive(folder));
  expect(lockDataShared(folder)).toMatchObject({ refusal: "conflict" });
  expect(lockDataExclusive(folder)).toMatchObject({ refusal: "conflict" });
  alone.release();
  held(lockDataShared(folder)).release();
});

test("folders do not stand in each other's way", () => {
  const alone = held(lockDataExclusive(newData()));
  held(lockDataExclusive(newData())).release();
  alone.release();
});

test("another process's hold counts, and goes with it however it ends", async () => {
  const folder = newData();
  const script = `import { lockDataShared } from "#lib/cli/data/folder-lock.ts";
    lockDataShared(process.argv[1]);
    process.stdout.write("held");
    process.stdin.resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
    // It ends with us: whoever outlives its test with our stream in hand keeps Vitest from ending.
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  expect(lockDataExclusive(folder)).toMatchObject({ refusal: "conflict" });
  child.kill("SIGKILL");
  await once(child, "exit");
  held(lockDataExclusive(folder)).release();
});

test("one process serves a data folder, and whoever comes second learns which", async () => {
  const folder = newData();
  const script = `import { lockServing } from "#lib/cli/data/folder-lock.ts";
    lockServing(process.argv[1]).announce("http://localhost:4711");
    process.stdout.write("held");
    process.stdin.resume();`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child.stdout, "data");
  const refusal = lockServing(folder);
  expect(refusal).toMatchObject({ refusal: "conflict" });
  const message = isRefusal(refusal) ? refusal.message : "";
  for (const told of ["http://localhost:4711", `process ${child.pid}`, "since 20"]) {
    expect(message).toContain(told);
  }
  // Commands at the shell go on beside a server.
  held(lockDataShared(folder)).release();
  child.kill("SIGKILL");
  await once(child, "exit");
  const next = held(lockServing(folder));
  expect(lockServing(folder)).toMatchObject({
    message: expect.stringContaining(`being started, process ${process.pid}`),
  });
  next.release();
});

test("a folder that cannot be written to is refused with what to do", () => {
  const folder = newData();
  mkdirSync(join(folder, "galley.lock"), { recursive: true });
  for (const hold of [lockDataShared, lockDataExclusive]) {
    expect(hold(folder)).toMatchObject({
      refusal: "forbidden",
      message: expect.stringContaining("GALLEY_DATA="),
    });
  }
});

test("a new data folder, and where it is served, is for its owner alone", () => {
  const folder = newData();
  const serving = held(lockServing(folder));
  const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8);
  expect(modeOf(folder)).toBe("700");
  expect(modeOf(join(folder, "server.json"))).toBe("600");
  serving.release();
  expect(readdirSync(folder)).toEqual(["server.lock"]);
});

test("a second start is refused also where the first has left no word yet", () => {
  const folder = newData();
  const serving = held(lockServing(folder));
  rmSync(join(folder, "server.json"));
  expect(lockServing(folder)).toMatchObject({
    refusal: "conflict",
    message: expect.stringContaining(`Another Galley serves ${folder} already.`),
  });
  serving.release();
});
