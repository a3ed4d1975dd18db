/**
 * Before which line of `now` stands what stood before line `before` of `then`: behind the nearest line
 * before it that stands there still, as far behind it as it was. Where a line stands there several times
 * the one at the same turn is meant. What stands nowhere any more goes by its number.
 */
export function placeOfLine(
  then: readonly string[],
  now: readonly string[],
  before: number,
): number {
  for (let at = Math.min(before, then.length) - 1; at >= 0; at--) {
    const line = then[at] ?? "";
    if (line.trim() === "") continue;
    const found = nthIndexOf(now, line, turnOf(then, at));
    if (found !== -1) return Math.min(now.length, found + before - at);
  }
  for (let at = before; at < then.length; at++) {
    const line = then[at] ?? "";
    const found = line.trim() === "" ? -1 : nthIndexOf(now, line, turnOf(then, at));
    if (found !== -1) return Math.max(0, found - (at - before));
  }
  return Math.min(before, now.length);
}

/** How often the line at a place has stood before it. */
function turnOf(lines: readonly string[], at: number): number {
  const line = lines[at];
  return lines.slice(0, at).filter((one) => one === line).length;
}

function nthIndexOf(lines: readonly string[], line: string, turn: number): number {
  let found = lines.indexOf(line);
  for (let passed = 0; passed < turn && found !== -1; passed++) {
    found = lines.indexOf(line, found + 1);
  }
  return found;
}
