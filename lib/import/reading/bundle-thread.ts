/** The thread in which bundles are read, one after the other. */
import { parentPort } from "node:worker_threads";
import { type Outcome, thrown } from "#lib/apart/outcome.ts";
import type { ArticleBundle } from "#lib/domain/bundle.ts";
import { readBundle } from "../bundle.ts";

parentPort?.on("message", ({ bytes }: { readonly bytes: Uint8Array }) => {
  parentPort?.postMessage(read(bytes));
});

function read(bytes: Uint8Array): Outcome<ArticleBundle> {
  try {
    return { kind: "done", answer: readBundle(bytes) };
  } catch (error) {
    return thrown(error);
  }
}
