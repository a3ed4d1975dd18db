import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Form } from "#components/ui/form.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useInvite } from "#lib/client/desk-mutations.ts";
import { ROLES, type Role } from "#lib/domain/vocabulary.ts";
import styles from "./desk.module.css";

const MAY: Readonly<Record<Role, string>> = {
  checker: "Imports articles, tags claims, proposes corrections, asks for review.",
  reviewer: "All that a checker may, decides on flagged claims, and publishes corrections.",
  admin: "All that a reviewer may, and people and policy.",
};

/** Makes an invitation's link. Galley sends no mail: the link is handed over as the desk likes. */
export function InvitationForm({ slug }: { readonly slug: string }) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("checker");
  const invite = useInvite(slug);
  const submit = () => invite.mutate({ email, role }, { onSuccess: () => setEmail("") });
  return (
    <>
      <Form onSubmit={submit} error={invite.error}>
        <div className={styles.invite}>
          <TextField
            label="E-mail"
            type="email"
            name="email"
            isRequired
            value={email}
            onChange={setEmail}
          />
          <Select
            label="Role"
            hint={MAY[role]}
            options={optionsOf(ROLES)}
            value={role}
            onChange={setRole}
          />
          <Button type="submit" isPending={invite.isPending}>
            Make the link
          </Button>
        </div>
      </Form>
      {invite.data && (
        <CopyField
          label={`Link for ${invite.data.email}`}
          value={invite.data.link}
          hint="It is shown this once and works once. Send it yourself: Galley sends no mail."
        />
      )}
    </>
  );
}
