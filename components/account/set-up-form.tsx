"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { Checkbox } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import { useSetUp } from "#lib/client/account-mutations.ts";
import { useSignIn } from "#lib/client/session.ts";
import { PasswordField } from "./password-field.tsx";

const BLANK = { name: "", email: "", password: "", deskName: "News desk", sampleDesk: true };

/** The first account, its desk, and whether the sample desk comes along. */
export function SetUpForm({ token }: { readonly token: string }) {
  const [given, setGiven] = useState(BLANK);
  const set = (part: Partial<typeof BLANK>) => setGiven({ ...given, ...part });
  const { open, error, isPending } = useOpening();
  return (
    <>
      <p className={typography.lead}>
        You become the admin: you invite the others and give them their roles.
      </p>
      <Form onSubmit={() => open({ token, ...given })} error={error}>
        <TextField
          label="Your name"
          name="name"
          autoComplete="name"
          hint="As colleagues will see it beside your findings."
          isRequired
          autoFocus
          value={given.name}
          onChange={(name) => set({ name })}
        />
        <TextField
          label="E-mail"
          type="email"
          name="email"
          autoComplete="username"
          isRequired
          value={given.email}
          onChange={(email) => set({ email })}
        />
        <PasswordField value={given.password} onChange={(password) => set({ password })} />
        <TextField
          label="Name of the desk"
          name="deskName"
          isRequired
          value={given.deskName}
          onChange={(deskName) => set({ deskName })}
        />
        <Checkbox
          isSelected={given.sampleDesk}
          onChange={(sampleDesk) => set({ sampleDesk })}
          hint="A second desk with articles that are half checked, to try everything on. It never mixes with yours."
        >
          Load the sample desk
        </Checkbox>
        <Button look="primary" type="submit" isPending={isPending}>
          Make the account
        </Button>
      </Form>
    </>
  );
}

/** Makes the account, signs in with it and goes to the articles. */
function useOpening() {
  const router = useRouter();
  const setUp = useSetUp();
  const signIn = useSignIn();
  const open = (body: Parameters<typeof setUp.mutate>[0]) => {
    setUp.mutate(body, {
      onSuccess: ({ withoutSample }) => {
        if (withoutSample) notify({ message: withoutSample, tone: "bad" });
        const { email, password } = body;
        // The account is there whatever happens now: signing in by hand is left.
        const onError = () => router.push(`/sign-in?email=${encodeURIComponent(email)}`);
        signIn.mutate({ email, password }, { onSuccess: () => router.push("/articles"), onError });
      },
    });
  };
  return { open, error: setUp.error, isPending: setUp.isPending || setUp.isSuccess };
}
