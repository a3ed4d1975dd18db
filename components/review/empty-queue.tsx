import { ButtonLink } from "#components/ui/button.tsx";
import { count } from "#components/ui/count.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { type QueueFilters, useMe, useWaiting } from "#lib/client/queries.ts";
import type { WaitingView } from "#lib/domain/answers/article.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { can } from "#lib/domain/permission.ts";
import type { Membership } from "#lib/domain/person.ts";

/** What there is where one has nothing to decide: nothing flagged, or only what others decide on. */
export function EmptyQueue({ filters }: { readonly filters: QueueFilters }) {
  const me = useMe().data;
  const waiting = useWaiting().data;
  const { desk, ...others } = filters;
  const isNarrowed = Object.values(others).some((value) => value !== undefined);
  const flagged = decidedByOthers(waiting?.flagged ?? [], me?.memberships ?? []).filter(
    (one) => desk === undefined || one.desk.slug === desk,
  );
  if (flagged.length > 0 && !isNarrowed) return <ForOthers flagged={flagged} />;
  if (desk !== undefined || isNarrowed) {
    return (
      <EmptyState title="Nothing is flagged here">Choose other filters to see the rest.</EmptyState>
    );
  }
  return (
    <EmptyState title="Nothing is flagged">
      When a checker flags a claim, it comes here with its evidence and its correction, the earliest
      deadline first.
    </EmptyState>
  );
}

type Flagged = WaitingView["flagged"];

/** What is flagged on desks where somebody has no say. */
export function decidedByOthers(flagged: Flagged, memberships: readonly Membership[]): Flagged {
  const roles = new Map(memberships.map(({ desk, role }) => [desk.id, role]));
  return flagged.filter(({ desk }) => !can(roles.get(desk.id) ?? null, "review.decide"));
}

function ForOthers({ flagged }: { readonly flagged: Flagged }) {
  const claims = flagged.reduce((sum, desk) => sum + desk.claims, 0);
  const title = `${count(claims, "claim is", "claims are")} flagged, waiting for a reviewer`;
  return (
    <EmptyState
      title={title}
      actions={<ButtonLink href="/articles?waiting=flagged">See where</ButtonLink>}
    >
      {flagged.length === 1 ? (
        <p>{flagged.map(whoDecides)}</p>
      ) : (
        <ul>
          {flagged.map((one) => (
            <li key={one.desk.id}>
              {one.desk.name}, {count(one.claims, "claim", "claims")}: {whoDecides(one)}
            </li>
          ))}
        </ul>
      )}
    </EmptyState>
  );
}

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Who may decide, in a sentence; what to do where that is nobody. */
function whoDecides({ deciders }: Flagged[number]): string {
  const names = deciders.map(({ name }) => spellHiddenCharacters(name));
  if (names.length === 0) return "Nobody may decide. Ask an admin to make somebody a reviewer.";
  return `${either.format(names)} may decide; you are a checker there.`;
}
