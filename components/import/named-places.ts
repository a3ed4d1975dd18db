/** Which places of a list a decision names once `changed` are named too or are no longer, in order. */
export function namePlaces(
  named: readonly number[],
  changed: readonly number[],
  to: "named" | "not named",
): readonly number[] {
  const gone = new Set(changed);
  const others = named.filter((place) => !gone.has(place));
  return to === "named" ? [...others, ...gone].sort((a, b) => a - b) : others;
}
