/**
 * Runs `step` in the browser's idle moments until it returns "done". Returns what stops it. Safari has
 * no idle callbacks; there each step waits for the next frame to be over.
 */
export function repeatWhenIdle(step: () => "more" | "done"): () => void {
  let cancel = () => {};
  const run = () => {
    if (step() === "more") cancel = schedule(run);
  };
  cancel = schedule(run);
  return () => cancel();
}

function schedule(run: () => void): () => void {
  if ("requestIdleCallback" in window) {
    const handle = window.requestIdleCallback(run, { timeout: 500 });
    return () => window.cancelIdleCallback(handle);
  }
  const handle = setTimeout(run, 32);
  return () => clearTimeout(handle);
}
