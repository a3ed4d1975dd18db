/**
 * A value that the whole process has once, by its name: each of Next's bundles has its own modules, and
 * reloads them. `make` makes it at the first call.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  const place = Symbol.for(`galley.${name}`);
  const holder: { [place: symbol]: T } = globalThis;
  const made = holder[place] ?? make();
  holder[place] = made;
  return made;
}
