// @vitest-environment jsdom
import { expect, it, vi } from "vitest";
import {
  answerWith,
  expectFocus,
  field,
  find,
  namesOf,
  notesOf,
  openPage,
  press,
  refusal,
  type,
  until,
  words,
} from "#components/ui/page-fixture.tsx";
import type { Welcome } from "#lib/domain/answers/people.ts";
import { deskNamed } from "#lib/domain/desk-fixture.ts";
import { AcceptInvitationForm } from "./accept-invitation-form.tsx";

const INVITATION = "POST /api/invitations/t1";
const CREDENTIALS = "POST /api/auth/callback/credentials";
const JOINED = { person: { id: "bo", name: "Bo" }, email: "bo@example.org" };
const MAKE = "Make the account and join";

interface Opened {
  readonly invitation?: Partial<Welcome>;
  readonly signedInAs?: string | null;
  readonly answers?: Readonly<Record<string, () => Response>>;
}

/** The page of an invitation for Bo, whose requests get these answers; tells what is sent. */
function open({ invitation = {}, signedInAs = null, answers = {} }: Opened = {}) {
  const all: Readonly<Record<string, () => Response>> = {
    "GET /api/auth/csrf": () => Response.json({ csrfToken: "token" }),
    [INVITATION]: () => Response.json(JOINED),
    [CREDENTIALS]: () => Response.json({ url: "/" }),
    ...answers,
  };
  const sent = answerWith((route) => all[route]?.() ?? null);
  const assign = vi.fn();
  vi.stubGlobal("location", { assign, pathname: "/invitations/t1", search: "" });
  const welcome: Welcome = {
    ...{ desk: deskNamed("news"), role: "checker", email: "bo@example.org", hasAccount: false },
    ...invitation,
  };
  openPage(<AcceptInvitationForm token="t1" invitation={welcome} signedInAs={signedInAs} />);
  return { sent, assign };
}

function fillIn() {
  type("Your name", "Bo");
  type("Password", "a short sentence");
}

it.each([
  ["admin", "bo@example.org is invited as an admin."],
  ["checker", "bo@example.org is invited as a checker."],
] as const)("says who is invited as what: %s", (role, said) => {
  open({ invitation: { role } });
  expect(words()).toContain(said);
});

it("makes an account, signs in with it, and leads to the articles", async () => {
  const { sent, assign } = open();
  await until(() => expectFocus("textbox", "Your name"));
  fillIn();
  press("button", MAKE);
  await until(() => expect(assign.mock.calls).toEqual([["/articles"]]));
  expect(sent).toMatchObject([
    { route: INVITATION, body: { name: "Bo", password: "a short sentence" } },
    { route: CREDENTIALS, body: { email: "bo@example.org", password: "a short sentence" } },
  ]);
});

it("leads on where only signing in failed: the account is there", async () => {
  const failed = () => refusal(500, { code: "failed", detail: "Try again." });
  const { assign } = open({ answers: { [CREDENTIALS]: failed } });
  fillIn();
  press("button", MAKE);
  await until(() => expect(assign.mock.calls).toEqual([["/articles"]]));
});

it("says at the password what is wrong with it, signs in with nothing, and can be sent again", async () => {
  const message = "That password is easily guessed.";
  const refused = () =>
    refusal(422, { code: "invalid", detail: message, errors: [{ path: "password", message }] });
  const { sent, assign } = open({ answers: { [INVITATION]: refused } });
  fillIn();
  press("button", MAKE);
  await until(() => expect(notesOf(field("Password"))).toContain(message));
  expectFocus("textbox", "Password");
  expect([sent.length, assign.mock.calls.length]).toEqual([1, 0]);
  type("Password", "another short sentence");
  press("button", MAKE);
  await until(() => expect(sent).toHaveLength(2));
});

it.each([
  ["", "At least 12 characters."],
  ["0123456789", "2 more characters."],
  ["0123456789a", "1 more character."],
  ["0123456789ab", "Long enough."],
])("counts what a password lacks: “%s”", (password, hint) => {
  open();
  type("Password", password);
  expect(notesOf(field("Password"))).toContain(hint);
});

it("sends nothing while a field is empty, and leads to it", () => {
  const { sent } = open();
  type("Password", "a short sentence");
  press("button", MAKE);
  expect(sent).toHaveLength(0);
  expectFocus("textbox", "Your name");
});

it("sends whoever has an account to sign in first, and back here", () => {
  open({ invitation: { hasAccount: true } });
  expect(namesOf("textbox")).toEqual([]);
  const href = find("link", "Sign in").getAttribute("href");
  expect(href).toBe("/sign-in?next=%2Finvitations%2Ft1&email=bo%40example.org");
});

it.each([true, false])(
  "lets whoever is signed in join (has an account: %s)",
  async (hasAccount) => {
    const { sent, assign } = open({ invitation: { hasAccount }, signedInAs: "bo@example.org" });
    expect(words()).toContain("You are signed in as bo@example.org.");
    press("button", "Join the desk");
    await until(() => expect(assign.mock.calls).toEqual([["/articles"]]));
    expect(sent).toEqual([{ route: INVITATION, body: {} }]);
  },
);
