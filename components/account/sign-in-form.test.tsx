// @vitest-environment jsdom
import { act } from "react";
import { expect, it, vi } from "vitest";
import {
  answerWith,
  expectFocus,
  namesOf,
  openPage,
  press,
  refusal,
  type,
  until,
  words,
} from "#components/ui/page-fixture.tsx";
import { SignInForm, type SignInFormProps } from "./sign-in-form.tsx";

const CREDENTIALS = "POST /api/auth/callback/credentials";
const SIGN_ON = "POST /api/auth/signin/oidc";

/** The form, with a server that answers like this; tells what is sent and where one is led. */
function open(
  props: Partial<SignInFormProps> = {},
  answer: (route: string) => Response | null = () => Response.json({ url: "https://id.example" }),
) {
  const sent = answerWith((route) =>
    route === "GET /api/auth/csrf" ? Response.json({ csrfToken: "token" }) : answer(route),
  );
  const assign = vi.fn();
  vi.stubGlobal("location", { assign, pathname: "/sign-in", search: "" });
  openPage(<SignInForm next="/review" email="" signOnName={null} problem={null} {...props} />);
  return { sent, assign };
}

function fillIn() {
  type("E-mail", "ada@example.org");
  type("Password", "a short sentence");
}

it("signs in with e-mail and password, and leads on to where one was going", async () => {
  const { sent, assign } = open();
  await until(() => expectFocus("textbox", "E-mail"));
  fillIn();
  press("button", "Sign in");
  await until(() => expect(assign.mock.calls).toEqual([["/review"]]));
  expect(sent).toMatchObject([
    { route: CREDENTIALS, body: { email: "ada@example.org", password: "a short sentence" } },
  ]);
});

it("asks for the password where the e-mail is known", async () => {
  open({ email: "ada@example.org" });
  await until(() => expectFocus("textbox", "Password"));
});

it.each(["E-mail", "Password"])("sends nothing without the %s, and leads to it", (empty) => {
  const { sent } = open();
  fillIn();
  type(empty, "");
  press("button", "Sign in");
  expect(sent).toHaveLength(0);
  expectFocus("textbox", empty);
});

it("sends once, however often it is pressed", async () => {
  const asked = vi.fn(() => null);
  const { sent } = open({}, asked);
  fillIn();
  press("button", "Sign in");
  await until(() => expect(sent).toHaveLength(1));
  press("button", namesOf("button")[0] ?? "");
  await act(async () => {});
  expect(asked).toHaveBeenCalledOnce();
});

it("names neither of the two as wrong, keeps what was typed, and can be tried again", async () => {
  const refused = () => refusal(401, { code: "not_signed_in", detail: "CredentialsSignin" });
  const { sent, assign } = open({}, refused);
  fillIn();
  press("button", "Sign in");
  await until(() => expect(words()).toContain("do not belong together"));
  expect(words()).not.toContain("CredentialsSignin");
  expect(assign).not.toHaveBeenCalled();
  press("button", "Sign in");
  await until(() => expect(sent).toHaveLength(2));
});

it("says why it is not tried for now, in the server’s words", async () => {
  open({}, () => refusal(429, { code: "too_many", detail: "Wait a minute." }));
  fillIn();
  press("button", "Sign in");
  await until(() => expect(words()).toContain("Wait a minute."));
});

it("says what went wrong elsewhere until it is tried here", async () => {
  open({ problem: "The service did not know you." }, () => null);
  expect(words()).toContain("The service did not know you.");
  fillIn();
  press("button", "Sign in");
  await until(() => expect(words()).not.toContain("The service did not know you."));
});

it("leads to the newsroom’s own service, which leads back to where one was going", async () => {
  const { sent, assign } = open({ signOnName: "Newsroom ID" });
  press("button", "Sign in with Newsroom ID");
  await until(() => expect(assign.mock.calls).toEqual([["https://id.example"]]));
  expect(sent).toMatchObject([{ route: SIGN_ON, body: { callbackUrl: "/review" } }]);
});

it("offers no service where there is none", () => {
  open();
  expect(namesOf("button")).toEqual(["Sign in"]);
});
