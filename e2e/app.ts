import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { onThisMachine } from "#lib/machine-factor.ts";

/** A Galley of its own, as `npm start` would run it, on an empty data folder. */
export interface App {
  readonly origin: string;
  readonly dataDir: string;
  /** Where the first account is made; null when the data folder has one. */
  readonly setupLink: string | null;
  /** Sends a signal and waits for the end; answers with the exit code, null after a hard kill. */
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Everything printed so far. */
  readonly log: () => string;
}

/** Where and with what an app is started. */
interface Launch {
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it is started, when not here. */
  readonly folder?: string;
}

/** Longer than a build, for when the stories are run by themselves after a change. */
const startLimit = 120_000;

/** Longer than the app takes to let running requests finish. */
const stopLimit = 10_000;

/** Starts the built app on a free port; for stories that stop it and start it again on its data. */
export async function startApp({ dataDir, environment, folder }: Launch): Promise<App> {
  const main = path.resolve(import.meta.dirname, "../lib/cli/main.js");
  const child = spawn(process.execPath, [main, "start"], {
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", GALLEY_DATA: dataDir, ...environment },
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8");
    });
  }
  await waitForLastLine(child, () => printed);
  const origin = /^Galley is open at (\S+)$/m.exec(printed)?.[1];
  if (origin === undefined) throw new Error(`Galley did not say where it is:\n${printed}`);
  return {
    origin,
    dataDir,
    setupLink: /^\S+\/setup\/\S+$/m.exec(printed)?.[0] ?? null,
    kill: (signal) => end(child, signal),
    log: () => printed,
  };
}

function waitForLastLine(child: ChildProcess, log: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Error(`Galley did not start:\n${log()}`));
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      fail();
    }, onThisMachine(startLimit));
    child.once("exit", fail);
    child.stdout?.on("data", () => {
      if (!log().includes("Stop it with Ctrl+C.")) return;
      clearTimeout(timer);
      child.off("exit", fail);
      resolve();
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), onThisMachine(stopLimit));
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
    child.kill(signal);
  });
}
