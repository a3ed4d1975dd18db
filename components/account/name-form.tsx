"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import layout from "#components/ui/layout.module.css";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { useChangeMe } from "#lib/client/account-mutations.ts";
import { useMe } from "#lib/client/queries.ts";
import styles from "./account.module.css";

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
