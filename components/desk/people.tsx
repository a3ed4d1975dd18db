import { useState } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ConfirmDialog } from "#components/ui/confirm-dialog.tsx";
import { LoadFailure } from "#components/ui/empty-state.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { Select } from "#components/ui/select.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Table } from "#components/ui/table.tsx";
import { notify, notifyError } from "#components/ui/toast-queue.ts";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { useChangeMember, useRemoveMember } from "#lib/client/desk-mutations.ts";
import { useDeskPeople } from "#lib/client/queries.ts";
import type { Member } from "#lib/domain/answers/people.ts";
import { labelOf, ROLES } from "#lib/domain/vocabulary.ts";
import styles from "./desk.module.css";

export interface PeopleProps {
  readonly slug: string;
  /** Whether whoever looks may change roles and remove people. */
  readonly mayManage: boolean;
}

/** Who is on the desk, with their roles. */
export function People({ slug, mayManage }: PeopleProps) {
  const query = useDeskPeople(slug);
  return (
    <section className={styles.section} aria-labelledby="people">
      <h2 id="people">People</h2>
      {query.isPending && <Skeleton label="Loading the people" lines={3} />}
      {query.isLoadingError && <LoadFailure title="The people did not load" query={query} />}
      {query.data && (
        <Table label="People">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">E-mail</th>
              <th scope="col">Role</th>
              {mayManage && (
                <th scope="col">
                  <VisuallyHidden>Remove</VisuallyHidden>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {query.data.people.map((member) =>
              mayManage ? (
                <ManagedMemberRow key={member.id} slug={slug} member={member} />
              ) : (
                <MemberRow key={member.id} member={member} />
              ),
            )}
          </tbody>
        </Table>
      )}
    </section>
  );
}

/** One person on the desk. */
function MemberRow({ member }: { readonly member: Member }) {
  return (
    <tr>
      <MemberName member={member} />
      <td className={styles.role}>{labelOf(member.role)}</td>
    </tr>
  );
}

function MemberName({ member: { name, email, isDisabled } }: { readonly member: Member }) {
  return (
    <>
      <td>
        {name} {isDisabled && <Badge tone="doubt">Switched off</Badge>}
      </td>
      <td className={styles.email}>{email}</td>
    </>
  );
}

interface ManagedMemberRowProps {
  readonly slug: string;
  readonly member: Member;
}

/** One person on the desk, for its admin: another role, or off the desk. */
function ManagedMemberRow({ slug, member }: ManagedMemberRowProps) {
  const { id, name, role } = member;
  const change = useChangeMember(slug);
  const setRole = (next: typeof role) =>
    change.mutate(
      { id, role: next },
      {
        onError: notifyError,
        onSuccess: () => notify({ message: `${name} is now ${labelOf(next)}.` }),
      },
    );
  return (
    <tr>
      <MemberName member={member} />
      <td className={styles.role}>
        <Select
          label={`Role of ${name}`}
          isLabelHidden
          options={optionsOf(ROLES)}
          value={change.isPending ? change.variables.role : role}
          onChange={setRole}
        />
      </td>
      <td className={styles.end}>
        <RemoveMember slug={slug} member={member} />
      </td>
    </tr>
  );
}

function RemoveMember({ slug, member: { id, name } }: ManagedMemberRowProps) {
  const [isAsking, setAsking] = useState(false);
  const remove = useRemoveMember(slug);
  const close = () => setAsking(false);
  return (
    <>
      <Button
        look="plain"
        size="small"
        aria-label={`Remove ${name}`}
        onPress={() => setAsking(true)}
      >
        Remove…
      </Button>
      <ConfirmDialog
        title={`Remove ${name} from the desk?`}
        verb="Remove"
        isOpen={isAsking}
        isPending={remove.isPending}
        onClose={close}
        onConfirm={() => remove.mutate(id, { onSettled: close, onError: notifyError })}
      >
        <p>
          {name} stops seeing the desk’s articles at once. What they have done stays in the record.
          To bring them back, send a new invitation.
        </p>
      </ConfirmDialog>
    </>
  );
}
