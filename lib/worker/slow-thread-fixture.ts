/** For tests: a thread that takes longer to load than a task may take. */
import { takeTasks } from "./thread.ts";

const end = performance.now() + 2_500;
while (performance.now() < end);

takeTasks(() => "done");
