/** The thread in which files are written, one after the other. */
import { takeTasks } from "#lib/worker/thread.ts";
import { exportFile } from "../registry.ts";

takeTasks(exportFile);
