import type { ReactNode } from "react";
import { Switch as AriaSwitch } from "react-aria-components";
import styles from "./switch.module.css";
import toggle from "./toggle.module.css";
import { useEarlyInput } from "./use-early-input.ts";

export interface SwitchProps {
  readonly children: ReactNode;
  /** A sentence under the label. */
  readonly hint?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** On or off, at once. In a form, use a `Checkbox`. */
export function Switch({ children, hint, ...rest }: SwitchProps) {
  const box = useEarlyInput<HTMLLabelElement>();
  return (
    <AriaSwitch ref={box} {...rest} className={`${toggle.toggle} ${styles.switch}`}>
      <span className={`${toggle.mark} ${styles.track}`} aria-hidden="true">
        <span className={styles.knob} />
      </span>
      <span>
        {children}
        {hint && <span className={toggle.hint}>{hint}</span>}
      </span>
    </AriaSwitch>
  );
}
