/**
 * For tests: a page, and a publisher's site that answers as a test wants and closes when the test has
 * finished.
 */
import type { RequestListener } from "node:http";
import { onTestFinished } from "vitest";
import type { Refusal } from "#lib/domain/refusal.ts";
import { type FetchedPage, fetchPage } from "./fetch-page.ts";
import { type LoopbackSite, openSite } from "./loopback-site-fixture.ts";

export const PAGE = "<!doctype html><p>“Zażółć” — naïve…</p>";
export const HTML = { "content-type": "text/html; charset=utf-8" };
export const NEWS = "https://news.example.org/story";

/** A site for the test that runs. */
export async function serve(listener: RequestListener): Promise<LoopbackSite> {
  const site = await openSite(listener);
  onTestFinished(site.close);
  return site;
}

/** What Galley makes of one answer to the address. */
export async function fetchFrom(
  listener: RequestListener,
  address = NEWS,
): Promise<FetchedPage | Refusal> {
  return fetchPage(address, (await serve(listener)).network());
}
