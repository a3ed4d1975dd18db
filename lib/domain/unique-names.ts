/**
 * Gives out file names that differ on every system, from names that may be alike: the second and further
 * ones get a number before their extension. Upper and lower case, and the ways to compose a letter,
 * count as one.
 */
export function uniqueNamer(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    let unique = name;
    let number = next.get(keyOf(name)) ?? 2;
    while (taken.has(keyOf(unique))) unique = numbered(name, number++);
    next.set(keyOf(name), number);
    taken.add(keyOf(unique));
    return unique;
  };
}

function keyOf(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function numbered(name: string, number: number): string {
  const [, stem = name, extension = ""] = /^(.+?)(\.[^.]*)?$/su.exec(name) ?? [];
  return `${stem} (${number})${extension}`;
}
