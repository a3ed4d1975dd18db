"use client";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import { useFields } from "#components/ui/use-fields.ts";
import { useAcceptInvitation } from "#lib/client/account-mutations.ts";
import { useSignIn } from "#lib/client/session.ts";
import type { Welcome } from "#lib/domain/answers/people.ts";
import { PasswordField } from "./password-field.tsx";

export interface AcceptInvitationFormProps {
  readonly token: string;
  readonly invitation: Welcome;
  /** The e-mail address of whoever is signed in here, else null. */
  readonly signedInAs: string | null;
}

/** Accepts an invitation, by whichever way is open to its reader. */
export function AcceptInvitationForm(props: AcceptInvitationFormProps) {
  const { invitation, signedInAs } = props;
  const { email, role } = invitation;
  return (
    <>
      <p className={typography.lead}>
        {email} is invited as {role === "admin" ? "an" : "a"} {role}.
      </p>
      {waysOf(invitation, signedInAs) === "join" && <JoinForm {...props} />}
      {waysOf(invitation, signedInAs) === "sign-in" && <SignInFirst {...props} />}
      {waysOf(invitation, signedInAs) === "new" && <NewAccountForm {...props} />}
    </>
  );
}

function waysOf({ hasAccount }: Welcome, signedInAs: string | null) {
  if (signedInAs !== null) return "join";
  return hasAccount ? "sign-in" : "new";
}

const toArticles = () => window.location.assign("/articles");

function JoinForm({ token, signedInAs }: AcceptInvitationFormProps) {
  const accept = useAcceptInvitation();
  return (
    <Form onSubmit={() => accept.mutate({ token }, { onSuccess: toArticles })} error={accept.error}>
      <p>You are signed in as {signedInAs}.</p>
      <Button look="primary" type="submit" isPending={accept.isPending || accept.isSuccess}>
        Join the desk
      </Button>
    </Form>
  );
}

function SignInFirst({ token, invitation: { email } }: AcceptInvitationFormProps) {
  const query = new URLSearchParams({ next: `/invitations/${token}`, email });
  return (
    <>
      <p>There is an account under this address already. Sign in with it, then join the desk.</p>
      <p>
        <ButtonLink look="primary" href={`/sign-in?${query}`}>
          Sign in
        </ButtonLink>
      </p>
    </>
  );
}

function NewAccountForm({ token, invitation: { email } }: AcceptInvitationFormProps) {
  const { values, field } = useFields({ name: "", password: "" });
  const accept = useAcceptInvitation();
  const signIn = useSignIn();
  const join = () =>
    accept.mutate(
      { token, ...values },
      {
        onSuccess: () =>
          signIn.mutate({ email, password: values.password }, { onSettled: toArticles }),
      },
    );
  return (
    <Form onSubmit={join} error={accept.error}>
      <TextField
        label="Your name"
        autoComplete="name"
        hint="As colleagues will see it beside your findings."
        isRequired
        autoFocus
        {...field("name")}
      />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordField {...field("password")} />
      <Button look="primary" type="submit" isPending={accept.isPending || accept.isSuccess}>
        Make the account and join
      </Button>
    </Form>
  );
}
