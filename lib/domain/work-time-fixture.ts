/**
 * For tests: milliseconds for which processors have worked for this process, in all its threads. What else
 * the machine does counts little here, where on a clock it counts most.
 */
export function workTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
