/** npm hands on a Ctrl+C that the terminal has sent us too; within these milliseconds it is one. */
const echo = 500;

const signals = ["SIGINT", "SIGTERM"] as const;

/** Resolves at the first SIGINT or SIGTERM. From then on a second one ends the process at once. */
export function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    let since = Number.POSITIVE_INFINITY;
    const receive = () => {
      if (performance.now() - since > echo) process.exit(1);
      since = Math.min(since, performance.now());
      resolve();
    };
    for (const signal of signals) process.on(signal, receive);
  });
}
