import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentDisposition, nameFile } from "./file-name.ts";

describe("nameFile", () => {
  it.each([
    ["Harbour talks fail", "Harbour talks fail.txt"],
    ["Trump: ties “at a low”?", "Trump ties “at a low”.txt"],
    ['a/b\\c:d*e?f"g<h>i|j', "a b c d e f g h i j.txt"],
    ["../../etc/passwd", "etc passwd.txt"],
    [".hidden", "hidden.txt"],
    ["-rf", "rf.txt"],
    ["Ends in dots...  ", "Ends in dots.txt"],
    ["CON", "_CON.txt"],
    ["nul.one", "_nul.one.txt"],
    ["COM¹", "_COM¹.txt"],
    ["COM1 .one", "_COM1 .one.txt"],
    ["Console", "Console.txt"],
    ["one\u0000two\nthree\u0085four", "one two three four.txt"],
    ["exe\u202etxt.rcs", "exetxt.rcs.txt"],
    ["Über 漢字 😀", "Über 漢字 😀.txt"],
    ["a\ud800b", "ab.txt"],
    ["???", "article.txt"],
    ["", "article.txt"],
  ])("%j", (headline, name) => {
    expect(nameFile(headline, "txt")).toBe(name);
  });

  it("is short enough for every file system and never parts a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (headline) => {
        const name = nameFile(headline, "html", " (with notes)");
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        expect(name.isWellFormed()).toBe(true);
        expect(name).toMatch(/^[^./\\\s-][^/\\:*?"<>|]*$/u);
      }),
    );
    expect(nameFile("👨‍👩‍👧".repeat(50), "txt")).toMatch(/^(?:👨‍?👩‍?👧)+\.txt$/u);
  });
});

describe("contentDisposition", () => {
  it.each([
    ["a b.txt", 'attachment; filename="a b.txt"'],
    [
      "“é” – b.txt",
      "attachment; filename=\"'e' - b.txt\"; filename*=UTF-8''%E2%80%9C%C3%A9%E2%80%9D%20%E2%80%93%20b.txt",
    ],
    [
      "it’s (1)*.txt",
      "attachment; filename=\"it's (1)_.txt\"; filename*=UTF-8''it%E2%80%99s%20%281%29%2A.txt",
    ],
    ['a"b\\c.txt', "attachment; filename=\"a_b_c.txt\"; filename*=UTF-8''a%22b%5Cc.txt"],
    ["50%.txt", "attachment; filename=\"50_.txt\"; filename*=UTF-8''50%25.txt"],
    [
      "／..／.html",
      "attachment; filename=\"_.._.html\"; filename*=UTF-8''%EF%BC%8F..%EF%BC%8F.html",
    ],
    ["…b.txt", "attachment; filename=\"_b.txt\"; filename*=UTF-8''%E2%80%A6b.txt"],
    [
      "ＮＵＬ.txt",
      "attachment; filename=\"_NUL.txt\"; filename*=UTF-8''%EF%BC%AE%EF%BC%B5%EF%BC%AC.txt",
    ],
    ["漢.txt", "attachment; filename=\"_.txt\"; filename*=UTF-8''%E6%BC%A2.txt"],
  ])("%s", (name, header) => {
    expect(contentDisposition(name)).toBe(header);
  });

  it.each([
    'a"; filename="evil.exe',
    "a\r\nSet-Cookie: session=1",
    "a; filename*=UTF-8''evil.exe",
    "..\\..\\autoexec.bat",
    "%2e%2e%2fpasswd",
    "report\u202egpj.exe",
    "a\u0000.html",
    "<script>alert(1)</script>",
    "漢字 – “quoted” – 👩‍👩‍👧",
    "e\u0301\u0301\u0301",
    " . ",
    "LPT1.txt",
  ])("says one name, and says it twice alike, for %j", (headline) => {
    const name = nameFile(headline, "txt", " (with notes)");
    const header = contentDisposition(name);
    expect(header).toMatch(
      /^attachment; filename="[^"\\\r\n%]+"(?:; filename\*=UTF-8''[\w!#$&+.^`|~%-]+)?$/u,
    );
    const [, encoded] = /filename\*=UTF-8''(\S+)$/u.exec(header) ?? [];
    const [, plain] = /filename="([^"]*)"/u.exec(header) ?? [];
    expect(encoded === undefined ? plain : decodeURIComponent(encoded)).toBe(name);
    expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|\u202a-\u202e]/u);
  });

  it("is always a header of ASCII without line breaks", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        expect(contentDisposition(name)).toMatch(/^[ -~]*$/u);
      }),
    );
  });
});
