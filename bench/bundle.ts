import { createServer } from "node:http";
import path from "node:path";
import { build } from "esbuild";
import { once } from "./times.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
};

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>
<link rel="stylesheet" href="/page.css"><body><script type="module" src="/page.js"></script></body></html>`;

/** A bench page on loopback, bundled as for readers. */
export interface ServedPage {
  readonly url: string;
  readonly close: () => void;
}

export async function servePage(): Promise<ServedPage> {
  const files = await bundled();
  const server = createServer((request, response) => {
    const name = request.url ?? "/";
    const body = name === "/" ? PAGE : files.get(name);
    const type = name === "/" ? "text/html; charset=utf-8" : TYPES[path.extname(name)];
    response.writeHead(body === undefined ? 404 : 200, { "content-type": type ?? "text/plain" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new TypeError("No port was given.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Bundled for whichever row comes first. */
const bundled = once(bundlePage);

async function bundlePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  const outdir = path.join(import.meta.dirname, "out");
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, "page.tsx")],
    outdir,
    bundle: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2024",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".woff2": "file" },
    logLevel: "warning",
  });
  return new Map(
    outputFiles.map((file) => [`/${path.relative(outdir, file.path)}`, file.contents] as const),
  );
}
