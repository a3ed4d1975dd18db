import { createRef } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { Galley } from "#components/editor/galley.tsx";
import type { Revision } from "#lib/domain/article.ts";
import type { Claim } from "#lib/domain/claim.ts";
import type { Sample } from "./articles.ts";
import type { Opened } from "./technique.ts";

/** The galley as the workspace has it, React and all. */
export function openGalley(host: HTMLElement, sample: Sample): Opened {
  const root = createRoot(host);
  const revision: Revision = {
    ...sample.revision,
    number: 1,
    origin: "import",
    createdAt: "2025-01-01T00:00:00.000Z",
    createdBy: { id: "00000000-0000-7000-8000-bbbbbbbbbbbb", name: "Checker" },
    sha256: "0".repeat(64),
  };
  let claims: readonly Claim[] = sample.claims;
  const draw = () =>
    flushSync(() =>
      root.render(
        <Galley
          revision={revision}
          claims={claims}
          openClaim={null}
          ariaLabel="Article"
          ref={createRef()}
          onOpenClaim={() => {}}
          onSelection={() => {}}
          onType={() => {}}
          onMoveClaim={() => {}}
          onCommand={() => {}}
        />,
      ),
    );
  draw();
  return {
    add(claim) {
      claims = [...claims, claim];
      draw();
    },
    isDrawn: () => host.querySelectorAll("[data-claim]").length >= claims.length,
  };
}
