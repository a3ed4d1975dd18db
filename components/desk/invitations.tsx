import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyField } from "#components/ui/copy-field.tsx";
import { Form } from "#components/ui/form.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { notify, notifyError } from "#components/ui/toast-queue.ts";
import typography from "#components/ui/typography.module.css";
import { useInvite, useRevokeInvitation } from "#lib/client/desk-mutations.ts";
import { useDeskPeople } from "#lib/client/queries.ts";
import type { Invitation } from "#lib/domain/answers/people.ts";
import { ROLES, type Role } from "#lib/domain/vocabulary.ts";
import styles from "./desk.module.css";

/** Asks people to the desk, and shows who has been asked. */
export function Invitations({ slug }: { readonly slug: string }) {
  const open = useDeskPeople(slug).data?.invitations ?? [];
  return (
    <section className={styles.section} aria-labelledby="invitations">
      <h2 id="invitations">Invite</h2>
      <InvitationForm slug={slug} />
      {open.length > 0 && (
        <ul aria-label="Open invitations">
          {open.map((invitation) => (
            <InvitationLine key={invitation.id} slug={slug} invitation={invitation} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface InvitationLineProps {
  readonly slug: string;
  readonly invitation: Invitation;
}

function InvitationLine({ slug, invitation }: InvitationLineProps) {
  const { id, email, role, expiresAt, isBacked } = invitation;
  const revoke = useRevokeInvitation(slug);
  const withdraw = () =>
    revoke.mutate(id, {
      onSuccess: () => notify({ message: `The link for ${email} no longer works.` }),
      onError: notifyError,
    });
  return (
    <li className={styles.invitation}>
      <span>
        {email} <span className={typography.aside}>as {role}</span>
      </span>
      <span className={typography.aside}>
        {isBacked ? (
          <>
            Open until: <Instant at={expiresAt} />
          </>
        ) : (
          "Does not work: whoever sent it is no admin any more. Invite them anew."
        )}
      </span>
      <Button
        look="plain"
        size="small"
        aria-label={`Withdraw the invitation of ${email}`}
        isPending={revoke.isPending}
        onPress={withdraw}
      >
        Withdraw
      </Button>
    </li>
  );
}

const MAY: Readonly<Record<Role, string>> = {
  checker: "Imports articles, tags claims, proposes corrections, asks for review.",
  reviewer: "All that a checker may, decides on flagged claims, and publishes corrections.",
  admin: "All that a reviewer may, and people and policy.",
};

/** Makes an invitation's link. Galley sends no mail: the link is handed over as the desk likes. */
function InvitationForm({ slug }: { readonly slug: string }) {
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
