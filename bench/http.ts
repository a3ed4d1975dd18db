/** How many requests of an article Galley serves, beside a bare Next route that reads the same rows. */
import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import type { APIRequestContext } from "playwright";
import { v7 } from "uuid";
import { openExistingDatabase } from "#db/open.ts";
import { created } from "#e2e/newsroom.ts";
import { runProgram } from "#lib/cli/program.ts";
import { projectDir } from "#lib/cli/project.ts";
import type { ArticleView } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { type Served, withGalley } from "./health.ts";
import type { Benchmark, Figures } from "./row.ts";
import { medianOf } from "./times.ts";

const CLAIMS = 50;

/** Requests a round, as many at once as a browser sends, and rounds: the two take turns. */
const REQUESTS = 240;
const AT_ONCE = 6;
const ROUNDS = 9;

const bareDir = path.join(projectDir, "bench/bare");

/** The rows of this file. */
export const HTTP: readonly Benchmark[] = [
  { name: "an article with 50 claims", measure: () => withGalley(measureArticle) },
];

async function measureArticle({ app, ada }: Served): Promise<Figures> {
  const article = await makeArticle(ada);
  const { cookies } = await ada.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const session = await lastSession(path.join(app.dataDir, "galley.db"));
  const bare = await startBare(path.join(app.dataDir, "galley.db"));
  try {
    const ours = () => askOften(`${app.origin}/api/articles/${article}`, { cookie });
    const theirs = () => askOften(`${bare.origin}/${article}`, { "x-session": session });
    await ours();
    await theirs();
    const times = { ours: [0], theirs: [0] };
    for (let round = 0; round < ROUNDS; round++) {
      times.ours[round] = await ours();
      times.theirs[round] = await theirs();
    }
    const [own, other] = [medianOf(times.ours), medianOf(times.theirs)];
    const second = (time: number) => Math.round(1_000 / time);
    return {
      size: `${CLAIMS} claims`,
      ours: own,
      beside: { "a bare Next route": other },
      remark: `${second(own)} requests a second, ${(other / own).toFixed(2)} times the ${second(other)} of the bare route`,
    };
  } finally {
    bare.end();
  }
}

async function makeArticle(http: APIRequestContext): Promise<string> {
  const line = (at: number) => `Some ${at + 100} missiles were fired at the airfield on a Tuesday.`;
  const text = Array.from({ length: 2 * CLAIMS }, (_, at) => line(at)).join("\n");
  const made = { id: v7(), desk: "news", headline: "The airfield", text };
  const { article, revision }: ArticleView = await created(http, "/api/articles", made);
  for (let at = 0; at < CLAIMS; at++) {
    const start = revision.text.indexOf(line(at));
    const place = { start, end: start + line(at).length };
    const tagged = { id: v7(), revision: 1, kind: "number", ...place };
    const claim: Claim = await created(http, `/api/articles/${article.id}/claims`, tagged);
    const source = { id: v7(), stance: "supports", title: "Briefing", excerpt: line(at) };
    await created(http, `/api/claims/${claim.id}/evidence`, source);
    const change = { id: v7(), action: "replace", insert: "58", notice: "none", ...place };
    await created(http, `/api/claims/${claim.id}/corrections`, change);
    await created(http, `/api/claims/${claim.id}/comments`, { id: v7(), body: "Who counted?" });
  }
  return article.id;
}

async function lastSession(file: string): Promise<string> {
  const { db, close } = openExistingDatabase(file);
  const row = await db.selectFrom("sessions").select("id").orderBy("createdAt", "desc").limit(1);
  const { id } = await row.executeTakeFirstOrThrow();
  await close();
  return id;
}

/** Builds and starts the bare route on a database. */
async function startBare(file: string) {
  const next = path.join(projectDir, "node_modules/next/dist/bin/next");
  const environment = { NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const built = { file: process.execPath, arguments: [next, "build", bareDir], environment };
  const { code, output } = await runProgram({ ...built, output: "keep" });
  if (code !== 0) throw new Error(`The bare route could not be built:\n${output}`);
  const child = spawn(process.execPath, [path.join(bareDir, "serve.ts")], {
    env: { ...process.env, ...environment, BENCH_DATABASE: file },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const origin = await readOrigin(child.stdout);
  return { origin, end: () => child.kill("SIGKILL") };
}

/** The address that a server prints once it is open, after whatever Next has to say. */
async function readOrigin(printed: Readable): Promise<string> {
  for await (const line of createInterface({ input: printed })) {
    if (line.startsWith("http://")) return line;
  }
  throw new Error("The bare route did not start.");
}

/** Milliseconds a request takes where several are under way all the while. */
async function askOften(address: string, headers: Record<string, string>): Promise<number> {
  let left = REQUESTS;
  const askOn = async () => {
    while (left-- > 0) {
      const answer = await fetch(address, { headers });
      if (!answer.ok) throw new Error(`${address} answered ${answer.status}.`);
      await answer.arrayBuffer();
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, askOn));
  return (performance.now() - began) / REQUESTS;
}
