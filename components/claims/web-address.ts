/** An address as it is sent: one that names a host without a scheme gets `https://` in front. */
export function withScheme(typed: string): string {
  const address = typed.trim();
  if (address.startsWith("//")) return `https:${address}`;
  return HOST.test(address) ? `https://${address}` : address;
}

/** A host with a dot in it, perhaps a port, at the end or in front of a path. */
const HOST = /^[^\s/:?#@]+\.[^\s/:?#@]+(?::\d+)?(?:[/?#]\S*)?$/u;
