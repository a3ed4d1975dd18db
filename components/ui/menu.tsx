import type { ReactNode } from "react";
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { Kbd } from "./kbd.tsx";
import styles from "./list.module.css";

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  /** The name for screen readers, when the trigger does not say it. */
  readonly label?: string;
  /** `MenuEntry`, `MenuGroup` and `MenuRule`. */
  readonly children: ReactNode;
  readonly placement?: "bottom start" | "bottom end" | "top start" | "top end";
}

/** A button with a menu of things to do or places to go. */
export function Menu({ trigger, label, children, placement = "bottom start" }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className={styles.popover ?? ""} placement={placement}>
        <AriaMenu className={styles.list ?? ""} {...(label && { "aria-label": label })}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuEntryProps {
  readonly children: string;
  /** The key that does the same. */
  readonly keys?: string;
  readonly href?: string;
  readonly onAction?: () => void;
}

/** One thing to do, or with `href` one place to go. */
export function MenuEntry({ children, keys, ...rest }: MenuEntryProps) {
  return (
    <MenuItem {...rest} textValue={children} className={styles.entry ?? ""}>
      {children}
      {keys && (
        <span className={styles.keys}>
          <Kbd>{keys}</Kbd>
        </span>
      )}
    </MenuItem>
  );
}

/** Entries under a heading. */
export function MenuGroup({ heading, children }: { heading: ReactNode; children: ReactNode }) {
  return (
    <MenuSection>
      <Header className={styles.heading ?? ""}>{heading}</Header>
      {children}
    </MenuSection>
  );
}

/** A line between groups. */
export function MenuRule() {
  return <Separator className={styles.separator ?? ""} />;
}
