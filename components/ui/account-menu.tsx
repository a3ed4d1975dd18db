"use client";
import { useState } from "react";
import { messageOf } from "#lib/client/api-error.ts";
import { browserOutbox } from "#lib/client/outbox.ts";
import { useMe } from "#lib/client/queries.ts";
import { useSignOut } from "#lib/client/session.ts";
import { Button } from "./button.tsx";
import { Menu, MenuEntry, MenuGroup, MenuRule } from "./menu.tsx";
import styles from "./page-shell.module.css";
import { SignOutDialog } from "./sign-out-dialog.tsx";
import { notify } from "./toast-queue.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** Who one is, the account page, and the way out. */
export function AccountMenu() {
  const me = useMe().data;
  const signOut = useSignOut();
  const [waiting, setWaiting] = useState(0);
  if (!me) return <span className={styles.account} />;
  const signOutNow = () =>
    signOut.mutate(undefined, {
      // A whole new page: nothing of this person's desk stays in memory.
      onSuccess: () => window.location.assign("/sign-in"),
      onError: (error) => notify({ message: messageOf(error), tone: "bad" }),
    });
  const leave = () => {
    const kept = browserOutbox()?.read(me.id).length ?? 0;
    if (kept > 0) setWaiting(kept);
    else signOutNow();
  };
  const trigger = (
    <Button look="plain" size="small">
      <span className={styles.initials} aria-hidden="true">
        {initialsOf(me.name)}
      </span>
      <VisuallyHidden>Account of {me.name}</VisuallyHidden>
    </Button>
  );
  return (
    <>
      <Menu trigger={trigger} label="Account" placement="bottom end">
        <MenuGroup heading={`${me.name} · ${me.email}`}>
          <MenuEntry href="/account">Account</MenuEntry>
        </MenuGroup>
        <MenuRule />
        <MenuEntry onAction={leave}>Sign out</MenuEntry>
      </Menu>
      <SignOutDialog
        waiting={waiting}
        isPending={signOut.isPending}
        onSignOut={signOutNow}
        onClose={() => setWaiting(0)}
      />
    </>
  );
}

/** The first letters of the first and the last word of a name. */
function initialsOf(name: string): string {
  const names = name.trim().split(/\s+/u);
  const letters = [names[0], names.length > 1 ? names.at(-1) : ""].map(
    (word) => Array.from(word ?? "")[0] ?? "",
  );
  return letters.join("").toLocaleUpperCase();
}
