import type { Metadata } from "next";
import { ReviewWorkspace } from "#components/review/review-workspace.tsx";
import { SignedIn } from "../signed-in.tsx";

export const metadata: Metadata = { title: "Review" };

export default function ReviewPage() {
  return (
    <SignedIn path="/review">
      <ReviewWorkspace />
    </SignedIn>
  );
}
