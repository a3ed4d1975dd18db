/**
 * What the whole process has once, under a name of its own: each bundle of Next's has its own modules,
 * and reloads them. `make` makes it for the first who asks. Different things take different names.
 */
export function oncePerProcess<T>(name: string, make: () => T): T {
  const place = Symbol.for(`galley.${name}`);
  const holder: { [place: symbol]: T } = globalThis;
  const made = holder[place] ?? make();
  holder[place] = made;
  return made;
}
