import { notify } from "#components/ui/toast-queue.ts";
import type { Claim } from "#lib/domain/claim.ts";

/** Puts the address of a claim of the article on screen on the clipboard. */
export async function copyClaimLink({ id }: Pick<Claim, "id">): Promise<void> {
  const { origin, pathname } = window.location;
  const link = `${origin}${pathname}?claim=${encodeURIComponent(id)}`;
  try {
    await navigator.clipboard.writeText(link);
    notify({ message: "The link to this claim is copied." });
  } catch {
    // Browsers keep the clipboard from pages without HTTPS.
    notify({ message: `The browser did not let Galley copy it. Copy it from here: ${link}` });
  }
}
