/** How long Galley lets others wait while it reads what somebody imports. */
import type { APIRequestContext } from "playwright";
import { LARGEST, nameSize } from "./articles.ts";
import { generateBundle } from "./export-bundle.ts";
import { measureHealth, sendBundle, withGalley } from "./health.ts";
import type { Benchmark, Figures } from "./row.ts";

const MIB = 1_048_576;

const PARAGRAPH = `<p>${"Some <b>59</b> missiles were <a href='/a'>fired</a>, it says. ".repeat(9)}</p>\n`;
const PROSE = `${"Some 59 missiles were fired at the airfield in the night, it says. ".repeat(9)}\n\n`;

/** The worst that fits into a request, and what desks import every day. */
const FILES: readonly (readonly [during: string, fileName: string, text: () => string])[] = [
  ["a page of 1 MiB", "page.html", () => fill(PARAGRAPH, MIB)],
  ["a text of 9.5 MiB", "book.txt", () => fill(PROSE, 9.5 * MIB)],
  ["a page of 9.5 MiB", "book.html", () => fill(PARAGRAPH, 9.5 * MIB)],
  ["5 million lines of a letter", "lines.txt", () => fill("a\n", 9.5 * MIB)],
  ["a page of 2 million elements", "elements.html", () => fill("<i>a</i> ", 9.5 * MIB)],
  ["a page of 100,000 open elements", "deep.html", () => fill("<div>a", 0.6 * MIB)],
];

const BUNDLES: readonly (readonly [during: string, address: string])[] = [
  ["a bundle shown", "/api/bundles/preview"],
  ["a bundle taken in", "/api/bundles"],
];

export const IMPORT_HEALTH: readonly Benchmark[] = [
  ...FILES.map(([during, fileName, text]) => ({
    name: `health during ${during}`,
    measure: () => measureReading(fileName, text()),
  })),
  ...BUNDLES.map(([during, address]) => ({
    name: `health during ${during}`,
    measure: () => measureBundle(address),
  })),
];

function measureReading(name: string, text: string): Promise<Figures> {
  return withGalley(async (served) => {
    const fileOf = (name: string, text: string) => {
      return { name, mimeType: "application/octet-stream", buffer: Buffer.from(text) };
    };
    // From here on somebody reads.
    await send(served.ada, fileOf("short.txt", PROSE));
    const file = fileOf(name, text);
    const size = `${Math.round(file.buffer.length / 1_024).toLocaleString("en")} KiB`;
    return measureHealth(served, { size, run: () => send(served.ada, file) });
  });
}

/** A bundle of some 10 MB. */
function measureBundle(address: string): Promise<Figures> {
  return withGalley(async (served) => {
    const shown = generateBundle({ words: 1_000, claims: 20 });
    await sendBundle(served.ada, "/api/bundles/preview", shown);
    const bundle = generateBundle(LARGEST);
    const run = () => sendBundle(served.ada, address, bundle);
    return measureHealth(served, { size: nameSize(LARGEST), run });
  });
}

interface UploadedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

async function send(http: APIRequestContext, file: UploadedFile): Promise<string> {
  const answer = await http.post("/api/imports", { multipart: { desk: "news", file } });
  const { code = "read" } = await answer.json();
  return `${answer.status()} ${code}`;
}

function fill(piece: string, bytes: number): string {
  return piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
}
