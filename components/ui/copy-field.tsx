import { useEffect, useRef, useState } from "react";
import { Input, TextField } from "react-aria-components";
import { Button } from "./button.tsx";
import field from "./field.module.css";
import { FieldLabel, FieldNotes } from "./field-parts.tsx";
import layout from "./layout.module.css";
import { notify } from "./toast-queue.ts";

export interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** A text to pass on, with a button that copies it. It is selected when it appears. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new value is selected again
  useEffect(() => input.current?.select(), [value]);
  const copy = async () => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setCopied(value);
    } catch {
      notify({ message: "The browser did not let Galley copy it. Press Ctrl+C or ⌘C." });
    }
  };
  return (
    <TextField value={value} isReadOnly className={field.field ?? ""}>
      <FieldLabel label={label} />
      <div className={layout.row}>
        <Input ref={input} className={field.input ?? ""} />
        <Button onPress={copy}>{copied === value ? "Copied" : "Copy"}</Button>
      </div>
      <FieldNotes hint={hint} error={null} />
    </TextField>
  );
}
