"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import layout from "#components/ui/layout.module.css";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import typography from "#components/ui/typography.module.css";
import { useFields } from "#components/ui/use-fields.ts";
import { useChangeMe, useChangePassword } from "#lib/client/account-mutations.ts";
import { useMe } from "#lib/client/queries.ts";
import styles from "./account.module.css";
import { PasswordField } from "./password-field.tsx";

/** Who one is: the name can be changed, the address comes from the invitation. */
export function NameForm() {
  const me = useMe().data;
  const [typed, setTyped] = useState<string | null>(null);
  const change = useChangeMe();
  if (!me) return <Skeleton label="Loading your account" lines={2} />;
  const name = typed ?? me.name;
  const onSuccess = () => {
    setTyped(null);
    notify({ message: "Colleagues see the new name from now on." });
  };
  return (
    <section className={styles.section} aria-labelledby="you">
      <h2 id="you">You</h2>
      <Form onSubmit={() => change.mutate({ name }, { onSuccess })} error={change.error}>
        <TextField
          label="Name"
          name="name"
          autoComplete="name"
          hint="As colleagues see it beside your findings."
          isRequired
          value={name}
          onChange={setTyped}
        />
        <TextField label="E-mail" isReadOnly value={me.email} />
        <div className={layout.row}>
          <Button type="submit" isPending={change.isPending} isDisabled={name.trim() === me.name}>
            Save the name
          </Button>
        </div>
      </Form>
    </section>
  );
}

const BLANK = { current: "", password: "" };

/** Changes one's own password; whoever else is signed in with the old one is signed out. */
export function PasswordForm() {
  const email = useMe().data?.email ?? "";
  const { values, setValues, field } = useFields(BLANK);
  const change = useChangePassword();
  const onSuccess = ({ ended }: { readonly ended: number }) => {
    setValues(BLANK);
    const elsewhere = ended > 0 ? " You are signed out everywhere else." : "";
    notify({ message: `The new password counts from now on.${elsewhere}` });
  };
  return (
    <section className={styles.section} aria-labelledby="password">
      <h2 id="password">Password</h2>
      <Form onSubmit={() => change.mutate(values, { onSuccess })} error={change.error}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextField
          label="Current password"
          type="password"
          autoComplete="current-password"
          isRequired
          {...field("current")}
        />
        <PasswordField label="New password" {...field("password")} />
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
