import { type KeyBinding, modifierName, showKey } from "#lib/editor/keymap.ts";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Kbd } from "./kbd.tsx";
import styles from "./key-help.module.css";
import typography from "./typography.module.css";

/** Another way to learn what the page shows. */
export interface Explanation {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
}

export interface KeyHelpProps {
  readonly keys: readonly KeyBinding<string>[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What else explains the page. */
  readonly more?: readonly Explanation[];
}

const GROUPS = [
  { on: "selection", title: "With words selected" },
  { on: "claim", title: "On the open claim" },
  { on: "article", title: "Anywhere" },
] as const;

/** The keys of a page, from its own table. */
export function KeyHelp({ keys, isOpen, onClose, more = [] }: KeyHelpProps) {
  const groups = GROUPS.map((group) => ({
    ...group,
    keys: keys.filter(({ on, isAlso }) => on === group.on && !isAlso),
  })).filter((group) => group.keys.length > 0);
  return (
    <Dialog title="Keys" isOpen={isOpen} onClose={onClose} width="wide">
      <div className={styles.groups}>
        {groups.map(({ on, title, keys }) => (
          <section key={on} aria-label={title}>
            <h3 className={styles.title}>{title}</h3>
            <dl className={styles.keys}>
              {keys.map(({ key, label }) => (
                <div key={key} className={styles.row}>
                  <dt>
                    <Kbd>{showKey(key, modifierName())}</Kbd>
                  </dt>
                  <dd>{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={typography.aside}>
        In a form, {modifierName()} with Enter sends it and Escape leaves it with its words kept.
        Anywhere else Escape leads back to the text.
      </p>
      {more.length > 0 && (
        <div className={styles.more}>
          {more.map(({ id, label, run }) => (
            <Button
              key={id}
              size="small"
              onPress={() => {
                onClose();
                run();
              }}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  );
}
