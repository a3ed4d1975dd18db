import path from "node:path";

/** The folder of the project, which every command works in. */
export const projectDir = path.resolve(import.meta.dirname, "../..");

/** Where Next keeps what it builds. */
export const buildDir = path.join(projectDir, ".next");
