"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { type ReactNode, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { createQueryClient } from "#lib/client/query-client.ts";
import { FocusProvider } from "./focus-target.tsx";
import { notify } from "./toast-queue.ts";
import { Toasts } from "./toasts.tsx";

/** What every page needs around it in the browser. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const router = useRouter();
  const [client] = useState(() => createQueryClient({ onSignedOut: askToSignIn }));
  return (
    <QueryClientProvider client={client}>
      <I18nProvider locale="en-GB">
        <RouterProvider navigate={(href) => router.push(href)}>
          <FocusProvider>{children}</FocusProvider>
          <Toasts />
        </RouterProvider>
      </I18nProvider>
    </QueryClientProvider>
  );
}

let hasAsked = false;

/** Never leaves the page by itself: it may have unsaved text. */
function askToSignIn(): void {
  if (hasAsked || window.location.pathname === "/sign-in") return;
  hasAsked = true;
  const { pathname, search } = window.location;
  notify({
    message: "You are signed out. Sign in again to go on.",
    tone: "bad",
    action: {
      label: "Sign in",
      onPress: () => {
        hasAsked = false;
        window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
      },
    },
  });
}
