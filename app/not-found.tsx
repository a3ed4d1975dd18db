import type { Metadata } from "next";
import { ButtonLink } from "#components/ui/button.tsx";
import { Entrance } from "#components/ui/entrance.tsx";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <Entrance title="There is nothing here">
      <p>
        The address may be mistyped, or what was here belongs to a desk that you are not on. If a
        colleague sent you the link, ask them which desk it is from.
      </p>
      <p>
        <ButtonLink look="primary" href="/articles">
          All articles
        </ButtonLink>
      </p>
    </Entrance>
  );
}
