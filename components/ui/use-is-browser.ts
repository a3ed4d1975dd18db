import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the page is rendered on the server and taken over, true afterwards. */
export function useIsBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
