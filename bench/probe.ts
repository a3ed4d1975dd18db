/** Asks after the health all the while, on a thread of its own: what the bench sends must not hold it up. */
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

/** Milliseconds between two questions. */
const PAUSE = 10;

let isOver = false;
parentPort?.once("message", () => {
  isOver = true;
});
const times: number[] = [];
do {
  const asked = performance.now();
  await (await fetch(`${workerData}/api/health`)).arrayBuffer();
  times.push(performance.now() - asked);
  if (times.length === 1) parentPort?.postMessage("asking");
  await sleep(PAUSE);
} while (!isOver);
parentPort?.postMessage(times);
