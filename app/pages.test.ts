import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

/** What anybody may look at: it is no use to whoever has no link or password. */
const FOR_ANYBODY = [
  "invitations/[token]/page.tsx",
  "page.tsx",
  "setup/[token]/page.tsx",
  "setup/page.tsx",
  "sign-in/page.tsx",
];

const pages = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll(path.sep, "/"))
  .filter((file) => /(^|\/)page\.tsx$/.test(file));
const sourceOf = (page: string) => readFileSync(path.join(import.meta.dirname, page), "utf8");

it("finds the pages, also those for anybody", () => {
  expect(pages).toEqual(expect.arrayContaining([...FOR_ANYBODY, "articles/[id]/page.tsx"]));
});

it.each(pages.filter((page) => !FOR_ANYBODY.includes(page)))(
  "the page %s sends whoever has not signed in to do so",
  (page) => {
    expect(sourceOf(page)).toMatch(/<SignedIn path=/);
  },
);

it.each(pages)("the page %s reads the database through use-cases that ask who looks", (page) => {
  const source = sourceOf(page);
  const imported = [...source.matchAll(/from "#db\/([\w-]+)\.ts"/g)].map(([, file]) => file);
  // Whether anybody has an account is no secret.
  expect(imported).toEqual(page === "setup/page.tsx" ? ["people"] : []);
  if (/await (view|read|list)\w+\(context/.test(source)) {
    expect(source).toMatch(/await requirePageContext\(/);
  }
});
