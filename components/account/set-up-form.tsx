"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Form } from "#components/ui/form.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import { Checkbox } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import { useFields } from "#components/ui/use-fields.ts";
import { useSetUp } from "#lib/client/account-mutations.ts";
import { useSignIn } from "#lib/client/session.ts";
import { PasswordField } from "./password-field.tsx";

const BLANK = { name: "", email: "", password: "", deskName: "News desk" };

/** The first account, its desk, and whether the sample desk comes along. */
export function SetUpForm({ token }: { readonly token: string }) {
  const { values, field } = useFields(BLANK);
  const [sampleDesk, setSampleDesk] = useState(true);
  const { open, error, isPending } = useOpening();
  return (
    <>
      <p className={typography.lead}>
        You become the admin: you invite the others and give them their roles.
      </p>
      <Form onSubmit={() => open({ token, ...values, sampleDesk })} error={error}>
        <TextField
          label="Your name"
          autoComplete="name"
          hint="As colleagues will see it beside your findings."
          isRequired
          autoFocus
          {...field("name")}
        />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          isRequired
          {...field("email")}
        />
        <PasswordField {...field("password")} />
        <TextField label="Name of the desk" isRequired {...field("deskName")} />
        <Checkbox
          isSelected={sampleDesk}
          onChange={setSampleDesk}
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
