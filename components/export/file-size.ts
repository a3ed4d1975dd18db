const UNITS = ["bytes", "KB", "MB", "GB"] as const;

/** A size as people read it: "812 bytes", "4.2 KB", "38 MB". */
export function describeSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 999.5 && unit < UNITS.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const isSmall = unit > 0 && size < 9.95;
  return `${size.toFixed(isSmall ? 1 : 0)} ${bytes === 1 ? "byte" : UNITS[unit]}`;
}
