"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useMe } from "#lib/client/queries.ts";
import type { Desk } from "#lib/domain/person.ts";
import { Button } from "../ui/button.tsx";
import { Menu, MenuEntry } from "../ui/menu.tsx";
import styles from "./page-shell.module.css";
import { WaitingLinks } from "./waiting-links.tsx";

/** Desks that are listed in the bar by name. */
const MAX_DESKS = 3;

/** Articles · Review · one’s desks · and what waits for one. */
export function NavigationLinks() {
  const desks = useMe().data?.memberships.map(({ desk }) => desk) ?? [];
  return (
    <nav aria-label="Galley" data-tour="navigation" className={styles.nav}>
      <Place href="/articles">Articles</Place>
      <Place href="/review">Review</Place>
      {desks.length <= MAX_DESKS &&
        desks.map(({ slug, name }) => (
          <Place key={slug} href={`/desk/${slug}`}>
            {desks.length === 1 ? "Desk" : name}
          </Place>
        ))}
      {desks.length > MAX_DESKS && <DeskMenu desks={desks} />}
      <WaitingLinks />
    </nav>
  );
}

function Place({ href, children }: { readonly href: string; readonly children: string }) {
  const pathname = usePathname();
  const isHere = pathname === href || pathname.startsWith(`${href}/`);
  return (
    <Link href={href} className={styles.place} aria-current={isHere && "page"}>
      {children}
    </Link>
  );
}

function DeskMenu({ desks }: { readonly desks: readonly Desk[] }) {
  const trigger = (
    <Button look="plain" size="small">
      Desks
    </Button>
  );
  return (
    <span className={styles.place}>
      <Menu trigger={trigger} label="Desks">
        {desks.map(({ slug, name }) => (
          <MenuEntry key={slug} href={`/desk/${slug}`}>
            {name}
          </MenuEntry>
        ))}
      </Menu>
    </span>
  );
}
