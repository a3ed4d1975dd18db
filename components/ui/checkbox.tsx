import type { ReactNode } from "react";
import { Checkbox as AriaCheckbox } from "react-aria-components";
import styles from "./checkbox.module.css";
import toggle from "./toggle.module.css";
import { useEarlyInput } from "./use-early-input.ts";

export interface CheckboxProps {
  readonly children: ReactNode;
  /** A sentence under the label. */
  readonly hint?: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  /** Some of what it represents is ticked, some is not. */
  readonly isIndeterminate?: boolean;
}

/** A tick box. It takes effect with its form. */
export function Checkbox({ children, hint, ...rest }: CheckboxProps) {
  const box = useEarlyInput<HTMLLabelElement>();
  return (
    <AriaCheckbox ref={box} {...rest} className={`${toggle.toggle} ${styles.checkbox}`}>
      <svg className={`${toggle.mark} ${styles.box}`} viewBox="0 0 16 16" aria-hidden="true">
        <path d={rest.isIndeterminate ? "M4 8H12" : "M3.5 8.5 6.5 11.5 12.5 4.5"} />
      </svg>
      <span>
        {children}
        {hint && <span className={toggle.hint}>{hint}</span>}
      </span>
    </AriaCheckbox>
  );
}
