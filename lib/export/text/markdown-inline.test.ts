import MarkdownIt from "markdown-it";
import { expect, it } from "vitest";
import { escapeMarkdown } from "./markdown-inline.ts";

it.each(["a\rb", "a\r1. b", "a\r# b\r", "a\r\rb"])("keeps the carriage return of %j", (words) => {
  const html = new MarkdownIt("commonmark").render(escapeMarkdown(words));
  expect(html).toBe(`<p>${words}</p>\n`);
});
