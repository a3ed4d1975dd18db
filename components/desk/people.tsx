import { LoadFailure } from "#components/ui/load-failure.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Table } from "#components/ui/table.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { useDeskPeople } from "#lib/client/queries.ts";
import styles from "./desk.module.css";
import { ManagedMemberRow, MemberRow } from "./member-row.tsx";

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
