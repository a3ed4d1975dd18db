import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { SignedOutLayout } from "#components/ui/signed-out-layout.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <SignedOutLayout title="There is nothing here">
      <p>
        The address may be mistyped, or what was here belongs to a desk that you are not on. If a
        colleague sent you the link, ask them which desk it is from.
      </p>
      <p>
        <ButtonLink look="primary" href="/articles">
          All articles
        </ButtonLink>
      </p>
    </SignedOutLayout>
  );
}
