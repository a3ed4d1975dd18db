import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isRefusal, type Refusal } from "#lib/domain/refusal.ts";
import { type FolderLock, holdData, holdDataAlone } from "./folder-lock.ts";

const newFolder = () => join(mkdtempSync(join(tmpdir(), "galley-lock-")), "data");

function held(hold: FolderLock | Refusal): FolderLock {
  if (isRefusal(hold)) throw new Error(hold.message);
  return hold;
}

test("many work with one data folder, and one replaces what is in it", () => {
  const folder = newFolder();
  const [first, second] = [held(holdData(folder)), held(holdData(folder))];
  expect(holdDataAlone(folder)).toMatchObject({ refusal: "conflict" });
  first.release();
  expect(holdDataAlone(folder)).toMatchObject({ refusal: "conflict" });
  second.release();
  const alone = held(holdDataAlone(folder));
  expect(holdData(folder)).toMatchObject({ refusal: "conflict" });
  expect(holdDataAlone(folder)).toMatchObject({ refusal: "conflict" });
  alone.release();
  held(holdData(folder)).release();
});

test("folders do not stand in each other's way", () => {
  const alone = held(holdDataAlone(newFolder()));
  held(holdDataAlone(newFolder())).release();
  alone.release();
});

test("another process's hold counts, and goes with it however it ends", async () => {
  const folder = newFolder();
  const script = `import { holdData } from "#lib/cli/folder-lock.ts";
    holdData(process.argv[1]);
    process.stdout.write("held");
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  expect(holdDataAlone(folder)).toMatchObject({ refusal: "conflict" });
  child.kill("SIGKILL");
  await once(child, "exit");
  held(holdDataAlone(folder)).release();
});
