import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox, Switch as AriaSwitch } from "react-aria-components";
import styles from "./toggle.module.css";
import { useEarlyInput } from "./use-early-input.ts";

interface ToggleProps {
  readonly children: ReactNode;
  /** A sentence under the label. */
  readonly hint?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

export interface CheckboxProps extends ToggleProps {
  /** Some of what it represents is ticked, some is not. */
  readonly isIndeterminate?: boolean;
}

/** A tick box. It takes effect with its form. */
export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  const box = useEarlyInput<HTMLLabelElement>();
  return (
    <AriaCheckbox ref={box} {...rest} className={`${styles.toggle} ${styles.checkbox}`}>
      <svg className={`${styles.mark} ${styles.box}`} viewBox="0 0 16 16" aria-hidden="true">
        <path d={rest.isIndeterminate ? "M4 8H12" : "M3.5 8.5 6.5 11.5 12.5 4.5"} />
      </svg>
      <ToggleLabel hint={hint}>{children}</ToggleLabel>
    </AriaCheckbox>
  );
}

export interface SwitchProps extends ToggleProps {
  readonly isDisabled?: boolean;
}

/** On or off, at once. In a form, use a `Checkbox`. */
export function Switch({ children, hint, ...rest }: SwitchProps) {
  const box = useEarlyInput<HTMLLabelElement>();
  return (
    <AriaSwitch ref={box} {...rest} className={`${styles.toggle} ${styles.switch}`}>
      <span className={`${styles.mark} ${styles.track}`} aria-hidden="true">
        <span className={styles.knob} />
      </span>
      <ToggleLabel hint={hint}>{children}</ToggleLabel>
    </AriaSwitch>
  );
}

function ToggleLabel({ children, hint }: Pick<ToggleProps, "children" | "hint">) {
  return (
    <span>
      {children}
      {hint && <span className={styles.hint}>{hint}</span>}
    </span>
  );
}
