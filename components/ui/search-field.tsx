import { useRef, useState } from "react";
import { SearchField as AriaSearchField, Input } from "react-aria-components";
import field from "./field.module.css";
import { useEarlyInput } from "./use-early-input.ts";

/** Milliseconds without a key before it searches. */
const PAUSE_MS = 200;

export interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What is searched for at first. */
  readonly initial: string;
  /** Called once typing pauses, at Enter, and when it is cleared with Escape. */
  readonly onSearch: (words: string) => void;
}

/** Searches as one types. */
export function SearchField({ label, placeholder, initial, onSearch }: SearchFieldProps) {
  const [words, setWords] = useState(initial);
  const box = useEarlyInput<HTMLDivElement>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const searchSoon = (next: string, pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next), pause);
  };
  return (
    <AriaSearchField
      ref={box}
      aria-label={label}
      className={field.field ?? ""}
      value={words}
      onChange={(next) => {
        setWords(next);
        searchSoon(next, next === "" ? 0 : PAUSE_MS);
      }}
      onSubmit={(next) => searchSoon(next, 0)}
    >
      <Input className={field.input ?? ""} {...(placeholder && { placeholder })} />
    </AriaSearchField>
  );
}
