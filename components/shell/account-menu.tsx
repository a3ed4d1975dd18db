"use client";
import { useState } from "react";
import { AppearanceDialog } from "#components/appearance/appearance-dialog.tsx";
import { useMe } from "#lib/client/queries.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuEntry, MenuGroup, MenuRule } from "../ui/menu.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import styles from "./page-shell.module.css";
import { SignOutDialog } from "./sign-out-dialog.tsx";
import { useSignOutDialog } from "./use-sign-out-dialog.ts";

/** Who one is, the account page, and the way out. */
export function AccountMenu() {
  const me = useMe().data;
  const signingOut = useSignOutDialog(me?.id ?? null);
  const [isChoosing, setChoosing] = useState(false);
  if (!me || !signingOut) return <span className={styles.account} />;
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
          <MenuEntry onAction={() => setChoosing(true)}>Appearance…</MenuEntry>
        </MenuGroup>
        <MenuRule />
        <MenuEntry onAction={signingOut.begin}>Sign out</MenuEntry>
      </Menu>
      {isChoosing && <AppearanceDialog onClose={() => setChoosing(false)} />}
      <SignOutDialog
        unsent={signingOut.unsent}
        pending={signingOut.pending}
        onSend={signingOut.send}
        onDelete={signingOut.leave}
        onClose={signingOut.stay}
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
