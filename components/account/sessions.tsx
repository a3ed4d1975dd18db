"use client";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { LoadFailure } from "#components/ui/empty-state.tsx";
import { FormError } from "#components/ui/form-error.tsx";
import { Instant } from "#components/ui/instant.tsx";
import layout from "#components/ui/layout.module.css";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { notify } from "#components/ui/toast-queue.ts";
import typography from "#components/ui/typography.module.css";
import { useSignOutOthers } from "#lib/client/account-mutations.ts";
import { useSessions } from "#lib/client/queries.ts";
import type { SessionView } from "#lib/domain/answers/people.ts";
import styles from "./account.module.css";

/** The sessions of the signed-in person, and a button that ends all the others. */
export function Sessions() {
  const query = useSessions();
  const sessions = query.data?.data ?? [];
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">Where you are signed in</h2>
      {query.isPending && <Skeleton label="Loading your sessions" lines={2} />}
      {query.isLoadingError && <LoadFailure title="Your sessions did not load" query={query} />}
      <ul className={layout.stack}>
        {sessions.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length > 1 && <SignOutOthers />}
    </section>
  );
}

function SessionLine({ session }: { readonly session: SessionView }) {
  const { userAgent, isCurrent, lastSeenAt } = session;
  return (
    <li className={styles.session}>
      <span title={userAgent ?? undefined}>
        {describeBrowser(userAgent)} {isCurrent && <Badge tone="accent">This one</Badge>}
      </span>
      <span className={typography.aside}>
        Last used: <Instant at={lastSeenAt} />
      </span>
    </li>
  );
}

function SignOutOthers() {
  const others = useSignOutOthers();
  const signOut = () =>
    others.mutate(undefined, {
      onSuccess: ({ ended }) =>
        notify({ message: ended === 1 ? "1 session has ended." : `${ended} sessions have ended.` }),
    });
  return (
    <div className={layout.stack5}>
      <FormError error={others.error} />
      <div className={layout.row}>
        <Button isPending={others.isPending} onPress={signOut}>
          Sign out everywhere else
        </Button>
      </div>
    </div>
  );
}

const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["Macintosh", "Mac"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

/** A browser by what it calls itself, as a person would say it: "Firefox on Mac". */
function describeBrowser(userAgent: string | null): string {
  if (userAgent === null) return "A program";
  const find = (names: typeof BROWSERS | typeof SYSTEMS) =>
    names.find(([sign]) => userAgent.includes(sign))?.[1];
  const browser = find(BROWSERS);
  const system = find(SYSTEMS);
  if (browser === undefined) return userAgent.slice(0, 60);
  return system === undefined ? browser : `${browser} on ${system}`;
}
