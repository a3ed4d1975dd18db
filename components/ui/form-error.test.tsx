// @vitest-environment jsdom
import { expect, it } from "vitest";
import { apiRefused, apiUnreachable } from "#lib/client/api-error.ts";
import { refuse } from "#lib/domain/refusal.ts";
import { Form } from "./form.tsx";
import { field, namesOf, notesOf, openPage, query, type } from "./page-fixture.tsx";
import { TextField } from "./text-field.tsx";

const email = { path: "email", message: "That is not an e-mail address." };
const secret = { path: "token", message: "The link is too old." };
const refused = (...errors: readonly (typeof email)[]) =>
  apiRefused(refuse("invalid", "Some of it cannot be taken.", { errors }));

/** A form with one field, as it stands after a try that failed with this. */
function open(error: unknown, title?: string) {
  const form = (failure: unknown) => (
    <Form onSubmit={() => {}} error={failure} {...(title && { errorTitle: title })}>
      <TextField label="Name" name="name" />
      <TextField label="E-mail" name="email" />
    </Form>
  );
  const page = openPage(form(error));
  return (next: unknown) => page.show(form(next));
}

const focused = () => document.activeElement;
const alert = () => document.querySelector('[role="alert"]');

it("says nothing where nothing has failed", () => {
  open(null);
  expect(namesOf("alert")).toEqual([]);
});

it("says what went wrong and has the focus, so that it is heard", () => {
  open(apiUnreachable(null));
  expect(alert()?.textContent).toBe("Galley does not answer. Check the connection and try again.");
  expect(focused()).toBe(alert());
});

it("leaves it to the field where that says all of it, and puts the focus there", () => {
  open(refused(email));
  expect(namesOf("alert")).toEqual([]);
  expect(notesOf(field("E-mail"))).toContain(email.message);
  expect(focused()).toBe(field("E-mail"));
});

it("says everything once more where one thing is at no field", () => {
  open(refused(email, secret));
  expect(alert()?.textContent).toContain("Some of it cannot be taken.");
  expect(
    [...(alert()?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent),
  ).toEqual([email.message, secret.message]);
  expect(focused()).toBe(alert());
});

it("repeats no field's words that the message has already", () => {
  open(apiRefused(refuse("invalid", secret.message, { errors: [secret] })));
  expect(alert()?.textContent).toBe(secret.message);
});

it("says above what could not be done, even where the fields say why", () => {
  open(refused(email), "The invitation was not made.");
  expect(alert()?.textContent).toContain("The invitation was not made.");
  expect(focused()).toBe(alert());
});

it("takes the focus again with another failure, and goes with the last one", () => {
  const fail = open(refused(email));
  type("Name", "Ada");
  fail(apiUnreachable(null));
  expect(focused()).toBe(alert());
  fail(null);
  expect(query("alert", "")).toBeNull();
  expect(alert()).toBeNull();
});

it("brings no error back that a change of its field has cleared", () => {
  const error = refused(email);
  const again = open(error);
  type("E-mail", "ada@example.org");
  again(error);
  expect(notesOf(field("E-mail"))).not.toContain(email.message);
});
