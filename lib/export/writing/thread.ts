/** The thread in which files are written, one after the other. */
import { takeTasks } from "#lib/apart/take-tasks.ts";
import { exportFile } from "../registry.ts";

takeTasks(exportFile);
