import { existsSync } from "node:fs";
import { runProgram } from "./program.ts";

/** Whether packages can be installed here: Debian or one of its children, and we are root. */
export const canInstallFromDebian = process.getuid?.() === 0 && existsSync("/etc/debian_version");

/** Installs packages of Debian. Null when it worked, else what was printed. */
export async function installFromDebian(packages: readonly string[]): Promise<string | null> {
  const environment = { DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-q"],
    ["install", "-y", "-q", "--no-install-recommends", ...packages],
  ]) {
    const { code, output } = await runProgram({
      file: "apt-get",
      arguments: args,
      environment,
      output: "keep",
      limit: 600_000,
    });
    if (code !== 0) return output;
  }
  return null;
}
