import { Words } from "#components/ui/words.tsx";
import type { Attribution } from "#lib/domain/attribution.ts";
import { dayOfYear } from "./describe-instant.ts";
import styles from "./source-attribution.module.css";

/** Who wrote something in the file that it came from, and on which day, as the file says. */
export function SourceAttribution({ given }: { readonly given: Attribution }) {
  const { author, date } = given;
  return (
    <p className={styles.given}>
      {author === null ? (
        "In the file"
      ) : (
        <>
          In the file by{" "}
          <strong>
            <bdi>
              <Words>{author}</Words>
            </bdi>
          </strong>
        </>
      )}
      {date !== null && (
        <>
          {", "}
          <time dateTime={date}>{dayInWords(date)}</time>
        </>
      )}
    </p>
  );
}

/** The day as the file's author saw it: without the time, no zone can shift it. */
function dayInWords(date: string): string {
  const at = new Date(`${date.slice(0, 10)}T12:00:00`);
  return Number.isNaN(at.getTime()) ? date : dayOfYear.format(at);
}
