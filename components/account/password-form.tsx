"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import layout from "#components/ui/layout.module.css";
import { TextField } from "#components/ui/text-field.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import typography from "#components/ui/typography.module.css";
import { useChangePassword } from "#lib/client/account-mutations.ts";
import { useMe } from "#lib/client/queries.ts";
import styles from "./account.module.css";
import { PasswordField } from "./password-field.tsx";

const BLANK = { current: "", password: "" };

/** Changes one's own password; whoever else is signed in with the old one is signed out. */
export function PasswordForm() {
  const email = useMe().data?.email ?? "";
  const [given, setGiven] = useState(BLANK);
  const change = useChangePassword();
  const onSuccess = ({ ended }: { readonly ended: number }) => {
    setGiven(BLANK);
    const elsewhere = ended > 0 ? " You are signed out everywhere else." : "";
    notify({ message: `The new password counts from now on.${elsewhere}` });
  };
  return (
    <section className={styles.section} aria-labelledby="password">
      <h2 id="password">Password</h2>
      <Form onSubmit={() => change.mutate(given, { onSuccess })} error={change.error}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          label="Current password"
          type="password"
          name="current"
          autoComplete="current-password"
          isRequired
          value={given.current}
          onChange={(current) => setGiven({ ...given, current })}
        />
        <PasswordField
          label="New password"
          value={given.password}
          onChange={(password) => setGiven({ ...given, password })}
        />
        <p className={typography.aside}>Changing it signs you out everywhere but here.</p>
        <div className={layout.row}>
          <Button type="submit" isPending={change.isPending}>
            Change the password
          </Button>
        </div>
      </Form>
    </section>
  );
}
