import "@fontsource-variable/instrument-sans/wght.css";
import "@fontsource-variable/newsreader/opsz.css";
import "@fontsource-variable/newsreader/opsz-italic.css";
import "#components/ui/tokens.css";
import "#components/ui/base.css";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import {
  APPEARANCE_COOKIE,
  readAppearance,
  rootAttributes,
} from "#components/appearance/appearance.ts";
import { Providers } from "#components/ui/providers.tsx";

export const metadata: Metadata = {
  title: { default: "Galley", template: "%s · Galley" },
  description: "A fact-checking desk for editors.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf7f0" },
    { media: "(prefers-color-scheme: dark)", color: "#1b1916" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // React Aria puts a few style elements into the page and finds their nonce here.
  const nonce = (await headers()).get("x-nonce") ?? "";
  const appearance = readAppearance((await cookies()).get(APPEARANCE_COOKIE)?.value);
  return (
    <html lang="en" {...rootAttributes(appearance)}>
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
