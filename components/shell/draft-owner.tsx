"use client";
import type { ReactNode } from "react";
import { ownDrafts } from "#lib/client/acts/draft.ts";

export interface DraftOwnerProps {
  readonly person: string;
  readonly children: ReactNode;
}

/** A page in which what is typed is this person's: before any of its forms looks for it. */
export function DraftOwner({ person, children }: DraftOwnerProps) {
  // In the browser only: a server renders the pages of many.
  if (typeof window !== "undefined") ownDrafts(person);
  return children;
}
