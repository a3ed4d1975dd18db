import { Button } from "#components/ui/button.tsx";
import { Instant } from "#components/ui/instant.tsx";
import { notify, notifyError } from "#components/ui/toast-queue.ts";
import typography from "#components/ui/typography.module.css";
import { useRevokeInvitation } from "#lib/client/desk-mutations.ts";
import { useDeskPeople } from "#lib/client/queries.ts";
import type { Invitation } from "#lib/domain/answers/people.ts";
import styles from "./desk.module.css";
import { InvitationForm } from "./invitation-form.tsx";

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
