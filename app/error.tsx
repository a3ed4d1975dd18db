"use client";
import { useEffect } from "react";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { SignedOutLayout } from "#components/ui/signed-out-layout.tsx";

export interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
}

/** Trying again reloads the page: a part that is missing, as after an upgrade, stays missing otherwise. */
export default function ErrorPage({ error }: ErrorPageProps) {
  useEffect(() => {
    console.error(error);
  }, [error]);
  return (
    <SignedOutLayout title="This page did not load">
      <p>What you had saved is safe. Try the page again; if it fails again, go back to the list.</p>
      {error.digest && <p>If you report it, add this number: {error.digest}</p>}
      <p>
        <Button look="primary" onPress={() => window.location.reload()}>
          Try again
        </Button>{" "}
        <ButtonLink href="/articles">All articles</ButtonLink>
      </p>
    </SignedOutLayout>
  );
}
