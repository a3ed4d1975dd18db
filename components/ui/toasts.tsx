import { useEffect, useState, useSyncExternalStore } from "react";
import { Words } from "#components/ui/words.tsx";
import { Button } from "./button.tsx";
import { dismissToast, type Toast, toastStore } from "./toast-queue.ts";
import styles from "./toasts.module.css";

/** How long a toast is shown while nobody points at it or is in it (WCAG 2.2.1 asks for more than a glance). */
const SHOWN_MS = 8_000;

/** The region of toasts, politely announced. Mounted once, in the providers. */
export function Toasts() {
  const { subscribe, read, readOnServer } = toastStore;
  const toasts = useSyncExternalStore(subscribe, read, readOnServer);
  return (
    // The attribute keeps it in reach of screen readers and presses while a dialog is open.
    <section className={styles.region} aria-label="Messages" data-react-aria-top-layer="true">
      <div role="status" aria-relevant="additions">
        <ol className={styles.list}>
          {toasts.map((toast) => (
            <li key={toast.key}>
              <ToastCard toast={toast} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function ToastCard({ toast: { key, message, tone = "plain", action } }: { toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  const staysUntilClosed = tone === "bad";
  useEffect(() => {
    if (isHeld || staysUntilClosed) return;
    const timer = setTimeout(() => dismissToast(key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [key, isHeld, staysUntilClosed]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing only stops the clock
    <div
      className={styles.toast}
      data-tone={tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.message}>
        <Words>{message}</Words>
      </p>
      {action && (
        <Button
          size="small"
          onPress={() => {
            dismissToast(key);
            action.onPress();
          }}
        >
          {action.label}
        </Button>
      )}
      <Button look="plain" size="small" aria-label="Close" onPress={() => dismissToast(key)}>
        <span aria-hidden="true">✕</span>
      </Button>
    </div>
  );
}
