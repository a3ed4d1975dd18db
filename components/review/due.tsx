"use client";
import styles from "./review-queue.module.css";

const day = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** When an article has to be done; late ones say so in words too. */
export function Due({ deadline }: { readonly deadline: string | null }) {
  if (deadline === null) return null;
  const instant = new Date(deadline);
  const isLate = instant.getTime() < Date.now();
  return (
    <time dateTime={deadline} className={styles.due} data-late={isLate || undefined}>
      {isLate ? "Late: " : "Due "}
      {day.format(instant)}
    </time>
  );
}
