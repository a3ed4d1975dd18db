/** The thread in which files are written, one after the other. */
import { parentPort } from "node:worker_threads";
import { type Outcome, thrown } from "#lib/apart/outcome.ts";
import { type ExportedFile, type ExportTask, exportFile } from "../registry.ts";

parentPort?.on("message", async (task: ExportTask) => {
  parentPort?.postMessage(await write(task));
});

async function write(task: ExportTask): Promise<Outcome<ExportedFile>> {
  try {
    return { kind: "done", answer: await exportFile(task) };
  } catch (error) {
    return thrown(error);
  }
}
