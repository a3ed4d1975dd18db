import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useDeferredValue, useState } from "react";
import { Autocomplete, Input, Menu, TextField, useFilter } from "react-aria-components";
import { Dialog } from "#components/ui/dialog.tsx";
import field from "#components/ui/field.module.css";
import { useFocusTarget } from "#components/ui/focus-target.tsx";
import styles from "#components/ui/key-help.module.css";
import { MenuEntry, MenuGroup } from "#components/ui/menu.tsx";
import { shorten } from "#components/ui/shorten.ts";
import { request } from "#lib/client/api.ts";
import { keys, useMe } from "#lib/client/queries.ts";
import { spellHiddenCharacters } from "#lib/domain/hidden-characters.ts";
import { modifierName, showKey } from "#lib/editor/keymap.ts";
import type { Screen, ScreenCommand } from "./screen-command.ts";

export interface CommandPaletteProps {
  readonly screen: Screen;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Every command of the screen by its name, every place, every article, and claims by their words. */
export function CommandPalette({ screen, isOpen, onClose }: CommandPaletteProps) {
  return (
    <Dialog title="Commands" isOpen={isOpen} onClose={onClose}>
      <Palette screen={screen} onClose={onClose} />
    </Dialog>
  );
}

function Palette({ screen, onClose }: Omit<CommandPaletteProps, "isOpen">) {
  const [typed, setTyped] = useState("");
  const place = useFocusTarget<HTMLDivElement>("commands");
  const groups = useFound(screen, typed.trim());
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <div ref={place}>
        <TextField aria-label="Find a command" autoFocus className={field.field ?? ""}>
          <Input
            className={field.input ?? ""}
            placeholder="A command, an article, words of a claim"
          />
        </TextField>
      </div>
      <Menu
        aria-label="Commands"
        className={styles.commands ?? ""}
        renderEmptyState={() => "Nothing here is called that. Try fewer letters."}
      >
        {groups.map(({ heading, commands }) => (
          <MenuGroup key={heading} heading={heading}>
            {commands.map(({ id, label, key, run }) => (
              <MenuEntry
                key={id}
                {...(key && { keys: showKey(key, modifierName()) })}
                onAction={() => {
                  onClose();
                  run();
                }}
              >
                {label}
              </MenuEntry>
            ))}
          </MenuGroup>
        ))}
      </Menu>
    </Autocomplete>
  );
}

interface Found {
  readonly heading: string;
  readonly commands: readonly ScreenCommand[];
}

/** How many claims, and how many articles, are shown of those found. */
const SHOWN = 8;

function useFound(screen: Screen, typed: string): readonly Found[] {
  const { contains } = useFilter({ sensitivity: "base" });
  const named = ({ label }: ScreenCommand) => contains(label, typed);
  const places = usePlaces().filter(named);
  const articles = useArticlesNamed(typed);
  const all: readonly Found[] = [
    { heading: "On this page", commands: screen.commands.filter(named) },
    { heading: "Claims", commands: claimsWith(screen, typed, contains) },
    { heading: "Articles", commands: articles },
    { heading: "Places", commands: places },
  ];
  return all.filter(({ commands }) => commands.length > 0);
}

function usePlaces(): readonly ScreenCommand[] {
  const router = useRouter();
  const desks = useMe().data?.memberships.map(({ desk }) => desk) ?? [];
  const all = [
    ["Articles", "/articles"],
    ["Import an article", "/import"],
    ["Review", "/review"],
    ...desks.map(({ slug, name }) => [`Desk: ${name}`, `/desk/${slug}`] as const),
    ["Your account", "/account"],
  ] as const;
  return all.map(([label, href]) => ({ id: href, label, run: () => router.push(href) }));
}

/** The articles with these words in their headlines, as the server finds them. */
function useArticlesNamed(typed: string): readonly ScreenCommand[] {
  const router = useRouter();
  const q = useDeferredValue(typed);
  const { data } = useQuery({
    queryKey: [...keys.articlesBy({ q }), "named"],
    queryFn: ({ signal }) => request("GET /api/articles", { query: { q, limit: SHOWN }, signal }),
    enabled: q !== "",
    placeholderData: keepPreviousData,
  });
  if (typed === "") return [];
  return (data?.data ?? []).map(({ id, headline }) => ({
    id: `article ${id}`,
    label: spellHiddenCharacters(shorten(headline)),
    run: () => router.push(`/articles/${id}`),
  }));
}

type Contains = (words: string, typed: string) => boolean;

/** The first claims in the text with these words. */
function claimsWith({ claims = [], onOpenClaim }: Screen, typed: string, contains: Contains) {
  if (typed === "" || !onOpenClaim) return [];
  return claims
    .filter(({ anchor }) => contains(anchor.exact, typed))
    .slice(0, SHOWN)
    .map(({ id, anchor }) => ({
      id: `claim ${id}`,
      label: `“${spellHiddenCharacters(shorten(anchor.exact))}”`,
      run: () => onOpenClaim(id),
    }));
}
