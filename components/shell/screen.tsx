"use client";
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from "react";
import { useFocus } from "#components/ui/focus-target.tsx";
import { usePageKeys } from "#components/ui/use-page-keys.ts";
import { type KeyBinding, PAGE_KEYS, type PageCommand } from "#lib/editor/keymap.ts";
import type { Screen, ScreenCommand } from "./screen-command.ts";

const NO_SCREEN: Screen = { keys: [], commands: [] };

interface ScreenHandle {
  readonly set: (screen: Screen) => void;
  readonly run: (command: PageCommand) => void;
}

const ScreenContext = createContext<ScreenHandle>({ set: () => {}, run: () => {} });

const loadHelp = () => import("#components/ui/key-help.tsx");
const loadPalette = () => import("./command-palette.tsx");
const KeyHelp = lazy(async () => ({ default: (await loadHelp()).KeyHelp }));
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));

/** Answers the keys of every page, and shows what the screen inside can do. */
export function ScreenProvider({ children }: { readonly children: ReactNode }) {
  const screen = useRef(NO_SCREEN);
  const [dialog, setDialog] = useState<"help" | "commands" | null>(null);
  // What is open stays as it was opened, and fades out as such.
  const [shown, setShown] = useState(NO_SCREEN);
  const focus = useFocus();
  const show = (next: "help" | "commands") => {
    setShown(screen.current);
    setDialog(next);
    // Keys that follow at once are meant for its field.
    if (next === "commands") focus("commands");
  };
  const search = () => {
    const field = document.querySelector<HTMLElement>('main input[type="search"]');
    if (screen.current.onSearch) screen.current.onSearch();
    else if (field) field.focus();
    else show("commands");
  };
  const does: Readonly<Record<PageCommand, () => void>> = {
    search,
    help: () => show("help"),
    commands: () => show("commands"),
  };
  const run = useEffectEvent((command: PageCommand) => does[command]());
  usePageKeys({ keys: PAGE_KEYS, onCommand: (command) => does[command](), onEscape: () => {} });
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([loadHelp(), loadPalette()]), WARM_MS);
    return () => clearTimeout(timer);
  }, []);
  const handle = useMemo<ScreenHandle>(() => {
    const set = (next: Screen) => {
      screen.current = next;
    };
    return { set, run: (command) => run(command) };
  }, []);
  const onClose = () => setDialog(null);
  const keys = [...shown.keys, ...PAGE_KEYS];
  return (
    <ScreenContext value={handle}>
      {children}
      <Suspense>
        {shown !== NO_SCREEN || dialog ? (
          <>
            <KeyHelp
              keys={keys}
              more={shown.help ?? []}
              isOpen={dialog === "help"}
              onClose={onClose}
            />
            <CommandPalette screen={shown} isOpen={dialog === "commands"} onClose={onClose} />
          </>
        ) : null}
      </Suspense>
    </ScreenContext>
  );
}

/** Milliseconds after which the dialogs are fetched, when the page itself has long been there. */
const WARM_MS = 2_000;

/** Tells the keys of every page what this screen can do. */
export function useScreen(screen: Screen): void {
  const { set } = useContext(ScreenContext);
  useEffect(() => set(screen));
  useEffect(() => () => set(NO_SCREEN), [set]);
}

/** What the keys of every page do, for a button. */
export function useScreenCommand(): (command: PageCommand) => void {
  return useContext(ScreenContext).run;
}

/** The commands of a keymap, by their names. */
export function commandsOf<Command extends string>(
  keys: readonly KeyBinding<Command>[],
  run: (command: Command) => void,
): readonly ScreenCommand[] {
  return keys
    .filter(({ isAlso }) => !isAlso)
    .map(({ key, command, label }) => ({ id: command, label, key, run: () => run(command) }));
}
