import { expect, test } from "playwright/test";
import { findEngines } from "#lib/cli/engines.ts";
import { isRefusal } from "#lib/domain/refusal.ts";
import { onThisMachine } from "#lib/machine-factor.ts";
import { chromiumOf } from "./engines/chromium.ts";
import { type Engine, type EngineWindow, readPage, until } from "./engines/engine.ts";
import { expectLooks } from "./engines/expect-looks.ts";
import { firefoxOf } from "./engines/firefox.ts";
import { drawnChanges, drawnClaims, endsOfWords, placeOf } from "./engines/page-scripts.ts";
import { articleOfStates } from "./engines/states.ts";
import { webKitOf } from "./engines/webkit.ts";
import { type Colleague, type Newsroom, openNewsroom } from "./newsroom.ts";

const TIME = 90_000;

let room: Newsroom;
let states: string;
test.beforeAll(async () => {
  room = await openNewsroom();
  states = await articleOfStates(room);
});
test.afterAll(() => room.close());

test.describe("the workspace, from import to approval, by day and by night", () => {
  test.beforeEach(() => test.setTimeout(onThisMachine(TIME)));

  test("in Chromium", ({ browser }) => walk(chromiumOf(browser)));

  const { firefox, webKit } = findEngines();
  if (isRefusal(firefox)) test.skip(`in Firefox: ${firefox.message}`, () => {});
  else test("in Firefox", () => walk(firefoxOf(firefox)));

  if (isRefusal(webKit)) test.skip(`in WebKit: ${webKit.message}`, () => {});
  else test("in WebKit", () => walk(webKitOf(webKit)));
});

/** The one story, with everything that is pressed, dragged and typed done by the engine itself. */
async function walk(engine: Engine): Promise<void> {
  await using(engine, "light", async (window) => {
    await become(window, room.carl);
    const article = await importAs(window, engine.name);
    await tagByMouse(window, "59 missiles");
    await tagByKeys(window, "third call");
    await judgeAndCorrect(window);
    const read = async () => (await room.carl.http.get(`/api/articles/${article}`)).json();
    await expect
      .poll(read)
      .toMatchObject({ claims: [{ review: "requested" }, { review: "none" }] });

    await become(window, room.rita);
    await window.goTo(`${room.app.origin}/review`);
    await click(window, "main button", "third call");
    await until("the claim to decide on", () =>
      readPage(window, placeOf, '[aria-label="The claim to decide on"] article', "third call"),
    );
    await window.press("a");
    await expect.poll(read).toMatchObject({ claims: [{ review: "approved" }, { review: "none" }] });

    await window.goTo(`${room.app.origin}/articles/${states}`);
    await expectLooks(window, "light");
  });
  await using(engine, "dark", async (window) => {
    await become(window, room.carl);
    await window.goTo(`${room.app.origin}/articles/${states}`);
    await expectLooks(window, "dark");
  });
}

async function using(
  engine: Engine,
  scheme: "light" | "dark",
  does: (window: EngineWindow) => Promise<void>,
): Promise<void> {
  const window = await engine.open(scheme);
  try {
    await does(window);
  } catch (error) {
    // Playwright keeps what its own pages show only.
    const [body, contentType] = [await window.picture(), "image/png"];
    await test.info().attach(`${engine.name}, ${scheme}`, { body, contentType });
    throw error;
  } finally {
    await window.close();
  }
}

async function become(window: EngineWindow, { http }: Colleague): Promise<void> {
  const { cookies } = await http.storageState();
  await window.become(room.app.origin, cookies);
}

async function click(window: EngineWindow, selector: string, name: string): Promise<void> {
  let last = "";
  // Twice at the same place: what is still on its way there would be missed.
  const place = await until(`${selector} “${name}”`, async () => {
    const seen = await readPage(window, placeOf, selector, name);
    const isStill = JSON.stringify(seen) === last;
    last = JSON.stringify(seen);
    return isStill ? seen : null;
  });
  await window.drag(place, place);
}

/** Pastes nothing: the words are typed, as their keys are. Answers with the article's identifier. */
async function importAs(window: EngineWindow, name: string): Promise<string> {
  await window.goTo(`${room.app.origin}/import`);
  await click(window, "textarea", "");
  const lines = [
    `Presidents trade words by ${name}`,
    `The two spoke by ${name} on Tuesday, their third call this year.`,
    `Some 59 missiles were fired in the night, ${name} reports, and 20 aircraft were hit.`,
  ];
  await window.type(lines.join("\n\n"));
  await click(window, "button", "Read the text");
  await click(window, "button", "Open article");
  return until("the article", () =>
    readPage(window, () => {
      const [, article] = /^\/articles\/([0-9a-f-]{36})/.exec(location.pathname) ?? [];
      return document.querySelector(".ProseMirror section") && article ? article : null;
    }),
  );
}

const claimOn = (words: string) => (claims: ReturnType<typeof drawnClaims>) =>
  claims.find((claim) => claim.words === words) ?? null;

async function tagByMouse(window: EngineWindow, words: string): Promise<void> {
  const { from, to } = await until(words, () => readPage(window, endsOfWords, words));
  await window.drag(from, to);
  await click(window, '[role="toolbar"] button', "Claim");
  const claim = await until(`a claim on “${words}”`, async () =>
    claimOn(words)(await readPage(window, drawnClaims)),
  );
  expect(claim).toMatchObject({ state: "unchecked", line: "underline", style: "dotted" });
}

async function tagByKeys(window: EngineWindow, words: string): Promise<void> {
  const { from } = await until(words, () => readPage(window, endsOfWords, words));
  await window.drag(from, from);
  for (const _ of words) await window.press("Shift+ArrowRight");
  await until(`“${words}” selected`, () =>
    readPage(window, (words) => (`${getSelection()}` === words ? words : null), words),
  );
  await window.press("c");
  await until(`a claim on “${words}”`, async () =>
    claimOn(words)(await readPage(window, drawnClaims)),
  );
}

async function judgeAndCorrect(window: EngineWindow): Promise<void> {
  const claim = (what: string, is: (claim: ReturnType<typeof drawnClaims>[number]) => boolean) =>
    until(what, async () => (await readPage(window, drawnClaims)).find(is) ?? null);
  await window.press("4");
  const judged = await claim("the verdict", ({ state }) => state === "inaccurate");
  expect(judged).toMatchObject({ line: "underline", style: "double" });

  await window.press("r");
  await until("the field for new words", () =>
    readPage(window, () => (document.activeElement?.matches("textarea, input") ? true : null)),
  );
  await window.press("Control+a");
  await window.type("second call");
  await window.press("Control+Enter");
  const lines = (selector: string) => async () => {
    const drawn = await readPage(window, drawnChanges, selector);
    return drawn.length > 0 ? drawn : null;
  };
  const [out] = await until("the words that go", lines("del"));
  expect(out).toMatchObject({ line: "line-through", thickness: 2 });
  const [into] = await until("the words that come", lines("ins > span"));
  expect(into).toMatchObject({ line: "underline", thickness: 1.5, isSelectable: false });

  await window.press("f");
  const flagged = await claim("the flag", ({ review }) => review === "requested");
  expect(flagged).toMatchObject({ state: "inaccurate", line: "underline", style: "double" });
}
