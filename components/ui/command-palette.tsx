import { Autocomplete, Input, Menu, TextField, useFilter } from "react-aria-components";
import { type KeyBinding, modifierName, showKey } from "#lib/editor/keymap.ts";
import { Dialog } from "./dialog.tsx";
import field from "./field.module.css";
import styles from "./key-help.module.css";
import { MenuEntry } from "./menu.tsx";

export interface CommandPaletteProps<Command extends string> {
  /** All of the page but the one that opens this. */
  readonly keys: readonly KeyBinding<Command>[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onCommand: (command: Command) => void;
}

/** Every command of the page by its name, for those who do not remember its key. */
export function CommandPalette<Command extends string>({
  keys,
  isOpen,
  onClose,
  onCommand,
}: CommandPaletteProps<Command>) {
  const { contains } = useFilter({ sensitivity: "base" });
  const modifier = modifierName();
  const choose = (command: Command) => {
    onClose();
    onCommand(command);
  };
  return (
    <Dialog title="Commands" isOpen={isOpen} onClose={onClose}>
      <Autocomplete filter={contains}>
        <TextField aria-label="Find a command" autoFocus className={field.field ?? ""}>
          <Input className={field.input ?? ""} placeholder="What do you want to do?" />
        </TextField>
        <Menu
          aria-label="Commands"
          className={styles.commands ?? ""}
          renderEmptyState={() => "There is no such command."}
        >
          {keys.map(({ command, key, label }) => (
            <MenuEntry key={command} keys={showKey(key, modifier)} onAction={() => choose(command)}>
              {label}
            </MenuEntry>
          ))}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
