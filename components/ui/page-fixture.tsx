/** For tests: components on a page with the providers that they need, seen and used as a person does. */
import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, type ReactNode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { afterEach, expect, vi } from "vitest";
import { createQueryClient } from "#lib/client/query-client.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { FocusProvider } from "./focus-target.tsx";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
  window.sessionStorage.clear();
  window.localStorage.clear();
  vi.unstubAllGlobals();
});

/** Opens a page with this on it; `client` has what the server is known to have said. */
export function openPage(
  element: ReactNode,
  client: QueryClient = createQueryClient({ onSignedOut: () => {} }),
) {
  const root = createRoot(document.body.appendChild(document.createElement("main")));
  const show = (shown: ReactNode) =>
    act(() =>
      root.render(
        <QueryClientProvider client={client}>
          <I18nProvider locale="en-GB">
            <FocusProvider>{shown}</FocusProvider>
          </I18nProvider>
        </QueryClientProvider>,
      ),
    );
  const close = () => {
    act(() => root.unmount());
    client.clear();
    document.body.replaceChildren();
  };
  show(element);
  closing.push(close);
  return { show, close };
}

const ROLES = {
  button: 'button, [role="button"]',
  checkbox: 'input[type="checkbox"]',
  link: "a[href]",
  radio: 'input[type="radio"], [role="radio"]',
  textbox: 'textarea, input:not([type="hidden"], [type="checkbox"], [type="radio"])',
} as const;

/** The names of all that are of a role and not hidden, in their order. */
export function namesOf(role: string): string[] {
  return withRole(role).map(nameOf);
}

/** What has this role and this name, or null. */
export function query(role: string, name: string): HTMLElement | null {
  return withRole(role).find((element) => nameOf(element) === name) ?? null;
}

/** What has this role and this name; without it the test fails, and says what is there. */
export function find(role: string, name: string): HTMLElement {
  const found = query(role, name);
  if (!found)
    throw new RangeError(`There is no ${role} “${name}”, but: ${namesOf(role).join("; ")}`);
  return found;
}

/** The field with this label. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = find("textbox", label);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new TypeError(`“${label}” is no field.`);
}

/** The hint and the error of a field. */
export function notesOf(element: Element): string {
  return textOf(element.getAttribute("aria-describedby"));
}

/** All words on the page. */
export const words = () => document.body.textContent ?? "";

/** Presses what has this role and this name. */
export function press(role: string, name: string): void {
  act(() => find(role, name).click());
}

/** Types over all words of the field with this label. */
export function type(label: string, text: string): void {
  const into = field(label);
  act(() => {
    into.focus();
    // As the browser does it: React hears of a value that it has not set itself.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(into), "value")?.set?.call(into, text);
    into.dispatchEvent(new InputEvent("input", { bubbles: true }));
  });
}

/** Presses a key where the focus is; tells whether it was left to the browser. */
export function strike(key: string, more: KeyboardEventInit = {}): boolean {
  const on = document.activeElement ?? document.body;
  const down = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  act(() => void on.dispatchEvent(down));
  return !down.defaultPrevented;
}

/** Chooses an option of the closed list with this label. */
export function choose(label: string, option: string): void {
  press("button", selectNamed(label));
  press("option", option);
}

/** The chosen option of the closed list with this label. */
export const chosen = (label: string) => selectNamed(label).slice(0, -label.length).trim();

/** Waits until this holds, with what answers lead to drawn. */
export function until(holds: () => void): Promise<void> {
  return vi.waitFor(
    async () => {
      await act(async () => {});
      holds();
    },
    { interval: 5, timeout: onThisMachine(5_000) },
  );
}

/** A request as it was sent. */
export interface Sent {
  readonly route: string;
  readonly body: unknown;
}

/** Answers every request with what `answer` gives for "METHOD path", null for never; tells what was sent. */
export function answerWith(answer: (route: string) => Response | null): readonly Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal("fetch", (path: string, { method = "GET", body }: RequestInit) => {
    const route = `${method} ${path}`;
    if (method !== "GET") sent.push({ route, body: typeof body === "string" && JSON.parse(body) });
    const response = answer(route);
    return response ? Promise.resolve(response) : new Promise(() => {});
  });
  return sent;
}

/** A refusal as the server sends it. */
export function refusal(status: number, problem: object): Response {
  const headers = { "content-type": "application/problem+json" };
  return new Response(JSON.stringify(problem), { status, headers });
}

/** That the focus is on what has this role and this name. */
export function expectFocus(role: string, name: string): void {
  expect(document.activeElement).toBe(find(role, name));
}

function selectNamed(label: string): string {
  const lists = withRole("button").filter((one) => one.ariaHasPopup === "listbox");
  return lists.map(nameOf).find((name) => name.endsWith(` ${label}`)) ?? label;
}

function withRole(role: string): HTMLElement[] {
  const selector = role in ROLES ? ROLES[role as keyof typeof ROLES] : `[role="${role}"]`;
  return [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.closest('[hidden], [aria-hidden="true"]') === null,
  );
}

function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute("aria-labelledby");
  const labels = "labels" in element ? [...((element.labels as NodeListOf<Element>) ?? [])] : [];
  const own = labels.length > 0 ? labels.map(({ textContent }) => textContent).join(" ") : "";
  return (
    textOf(labelledBy) ||
    element.getAttribute("aria-label") ||
    own ||
    element.textContent
  ).trim();
}

function textOf(ids: string | null): string {
  const named = (ids ?? "").split(" ").map((id) => document.getElementById(id));
  return named
    .map((element) => element?.getAttribute("aria-label") ?? element?.textContent ?? "")
    .join(" ")
    .trim();
}
