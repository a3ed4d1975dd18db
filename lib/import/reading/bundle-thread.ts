/** The thread in which bundles are read, one after the other. */
import { takeTasks } from "#lib/apart/take-tasks.ts";
import { readBundle } from "../bundle.ts";

takeTasks(({ bytes }: { readonly bytes: Uint8Array }) => readBundle(bytes));
