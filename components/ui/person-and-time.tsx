import type { Person } from "#lib/domain/person.ts";
import typography from "./typography.module.css";

const time = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** Who did something and when, in the reader's own time. */
export function PersonAndTime({ person, at }: { readonly person: Person; readonly at: string }) {
  return (
    <span className={typography.attribution}>
      <strong>
        <bdi>{person.name}</bdi>
      </strong>{" "}
      <time dateTime={at} suppressHydrationWarning>
        {time.format(new Date(at))}
      </time>
    </span>
  );
}
