import { afterEach, describe, expect, it, vi } from "vitest";
import { ON_NEWS } from "#lib/domain/desk-fixture.ts";
import { readUpload } from "./upload.ts";

type Field = readonly [name: string, value: string | File];

afterEach(() => vi.restoreAllMocks());

const WORDS = new File(["The words."], "a story.txt", { type: "text/plain;charset=utf-8" });

async function send(fields: readonly Field[]): Promise<Request> {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const sent = new Response(form);
  const body = await sent.arrayBuffer();
  return new Request("http://internal/", { method: "POST", body, headers: sent.headers });
}

describe("an upload", () => {
  it("is one file with its name and type, for a desk", async () => {
    const upload = await readUpload(
      await send([
        ["desk", "news"],
        ["file", WORDS],
      ]),
      10_000,
    );
    expect(upload).toEqual({
      desk: ON_NEWS,
      bytes: new TextEncoder().encode("The words."),
      fileName: "a story.txt",
      mediaType: "text/plain;charset=utf-8",
    });
  });

  it("of an empty file comes in, for whoever reads it to refuse", async () => {
    const upload = await readUpload(
      await send([
        ["desk", "news"],
        ["file", new File([], "a.txt")],
      ]),
      9_999,
    );
    expect(upload).toMatchObject({ bytes: new Uint8Array(), fileName: "a.txt" });
  });

  it.each<[string, readonly Field[], string]>([
    ["no desk", [["file", WORDS]], "desk"],
    ["no file", [["desk", "news"]], "file"],
    [
      "words for a file",
      [
        ["desk", "news"],
        ["file", "The words."],
      ],
      "file",
    ],
    [
      "two files",
      [
        ["desk", "news"],
        ["file", WORDS],
        ["file", WORDS],
      ],
      "file",
    ],
    [
      "a field of another name",
      [
        ["desk", "news"],
        ["file", WORDS],
        ["as", "x"],
      ],
      "as",
    ],
  ])("with %s is refused at that field", async (_, fields, path) => {
    const errors = [expect.objectContaining({ path })];
    expect(await readUpload(await send(fields), 10_000)).toMatchObject({
      refusal: "invalid",
      errors,
    });
  });

  it("over the limit is refused", async () => {
    const upload = await readUpload(
      await send([
        ["desk", "news"],
        ["file", WORDS],
      ]),
      100,
    );
    expect(upload).toMatchObject({ refusal: "too_large" });
  });

  it("that is no form is refused", async () => {
    const headers = { "content-type": "multipart/form-data; boundary=x" };
    const request = new Request("http://internal/", { method: "POST", body: "--y", headers });
    expect(await readUpload(request, 100)).toMatchObject({ refusal: "malformed" });
  });

  const PART = '--x\r\nContent-Disposition: form-data; name="desk"\r\n\r\nnews\r\n';
  it.each([
    ["more parts than a file has", `${PART.repeat(5)}--x--\r\n`],
    [
      "a head without an end",
      `--x\r\nContent-Disposition: form-data; name="${"%22".repeat(2_000)}"`,
    ],
    ["a head of many lines", `--x\r\n${"A: b\r\n".repeat(1_000)}\r\n--x--`],
    ["no part", "a\r\n".repeat(5_000)],
    ["an end only", "--x--\r\n"],
  ])("with %s is refused before anything is made of it", async (_, body) => {
    const made = vi.spyOn(Response.prototype, "formData");
    const headers = { "content-type": 'multipart/form-data; charset=utf-8; boundary="x"' };
    const request = new Request("http://internal/", { method: "POST", body, headers });
    expect(await readUpload(request, 100_000)).toMatchObject({ refusal: "malformed" });
    expect(made).not.toHaveBeenCalled();
  });
});
