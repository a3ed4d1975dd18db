/** For tests: a thread that tells how nice it was when it started, and is when it works. */
import { getPriority } from "node:os";
import { takeTasks } from "./thread.ts";

const starting = getPriority();

takeTasks(() => ({ starting, working: getPriority() }));
