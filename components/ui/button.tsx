"use client";
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Link as AriaLink,
  type LinkProps as AriaLinkProps,
} from "react-aria-components";
import styles from "./button.module.css";
import { Spinner } from "./spinner.tsx";

/** `primary`: the one thing to do here. `quiet`: edged. `plain`: no edge. `danger`: cannot be undone. */
export type ButtonLook = "primary" | "quiet" | "plain" | "danger";
export type ButtonSize = "small" | "medium";

interface Looks {
  /** Default `quiet`. */
  readonly look?: ButtonLook;
  /** Default `medium`. */
  readonly size?: ButtonSize;
}

export interface ButtonProps extends Omit<AriaButtonProps, "className" | "style">, Looks {}

/** A press button. While `isPending` it keeps its place and focus and takes no press. */
export function Button({ look = "quiet", size = "medium", children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={styles.button ?? ""} data-look={look} data-size={size}>
      {(state) => (
        <>
          {state.isPending && <Spinner label="Working…" />}
          {typeof children === "function" ? children(state) : children}
        </>
      )}
    </AriaButton>
  );
}

export interface ButtonLinkProps extends Omit<AriaLinkProps, "className" | "style">, Looks {}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ look = "quiet", size = "medium", ...rest }: ButtonLinkProps) {
  return <AriaLink {...rest} className={styles.button ?? ""} data-look={look} data-size={size} />;
}
