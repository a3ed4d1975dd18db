/** For tests: every route handler under this folder, as found there. */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Handler } from "#lib/http/handle.ts";

const METHODS = ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS"] as const;

/** A handler that some file exports. */
export interface Found {
  /** As in `PATCH /api/articles/:id`. */
  readonly name: string;
  readonly method: string;
  readonly handler: Handler;
}

/** All of them, by path. Those that nothing of ours wraps, as sign-in's, have no `route`. */
export async function findRoutes(): Promise<readonly Found[]> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => /(^|[/\\])route\.tsx?$/.test(file)).sort();
  const found = routes.map(async (file) => {
    const handlers: Readonly<Record<string, Handler>> = await import(
      path.join(import.meta.dirname, file)
    );
    const place = path.dirname(file).replaceAll(path.sep, "/");
    const pattern = `/api/${place.replace(/\[(?:\.\.\.)?(\w+)\]/g, ":$1")}`;
    return METHODS.flatMap((method) => {
      const handler = handlers[method];
      return handler ? [{ name: `${method} ${pattern}`, method, handler }] : [];
    });
  });
  return (await Promise.all(found)).flat();
}
