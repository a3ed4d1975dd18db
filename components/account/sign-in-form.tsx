"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import typography from "#components/ui/typography.module.css";
import { useFields } from "#components/ui/use-fields.ts";
import { apiRefused } from "#lib/client/api-error.ts";
import { useSignIn, useSignOn } from "#lib/client/session.ts";
import { refuse } from "#lib/domain/refusal.ts";
import styles from "./account.module.css";

export interface SignInFormProps {
  /** The path to go to afterwards. */
  readonly next: string;
  readonly email: string;
  /** What the single sign-on service is called; null when there is none. */
  readonly signOnName: string | null;
  /** Why the last try elsewhere failed, as a sentence. */
  readonly problem: string | null;
}

/** E-mail and password, or the newsroom's own sign-on service. */
export function SignInForm({ next, email, signOnName, problem }: SignInFormProps) {
  const { values, field } = useFields({ email, password: "" });
  const [problemError] = useState(() => problem && apiRefused(refuse("not_signed_in", problem)));
  const signIn = useSignIn();
  // A whole new page: nothing of whoever was here before stays in memory.
  const go = () => window.location.assign(next);
  const isUntried = signIn.isIdle && problemError;
  return (
    <>
      <Form
        onSubmit={() => signIn.mutate(values, { onSuccess: go })}
        error={isUntried ? problemError : signIn.error}
      >
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          isRequired
          autoFocus={email === ""}
          {...field("email")}
        />
        <TextField
          label="Password"
          type="password"
          autoComplete="current-password"
          isRequired
          autoFocus={email !== ""}
          {...field("password")}
        />
        <Button look="primary" type="submit" isPending={signIn.isPending || signIn.isSuccess}>
          Sign in
        </Button>
      </Form>
      {signOnName && <SignOnButton name={signOnName} next={next} />}
      <p className={typography.aside}>
        No account yet? Ask an admin of your desk for an invitation. Password lost? Whoever runs
        Galley can give you a new one.
      </p>
    </>
  );
}

function SignOnButton({ name, next }: { readonly name: string; readonly next: string }) {
  const signOn = useSignOn();
  const go = () => signOn.mutate(next, { onSuccess: ({ url }) => window.location.assign(url) });
  return (
    <Form onSubmit={go} error={signOn.error}>
      <p className={styles.or}>or</p>
      <Button type="submit" isPending={signOn.isPending || signOn.isSuccess}>
        Sign in with {name}
      </Button>
    </Form>
  );
}
