import type { Metadata } from "next";
import { ReviewDesk } from "#components/review/review-desk.tsx";
import { SignedIn } from "../signed-in.tsx";

export const metadata: Metadata = { title: "Review" };

export default function ReviewPage() {
  return (
    <SignedIn path="/review">
      <ReviewDesk />
    </SignedIn>
  );
}
