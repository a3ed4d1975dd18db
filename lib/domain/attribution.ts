/** Who wrote something in the file itself, and when, as the file says; null where it does not. */
export interface Attribution {
  readonly author: string | null;
  /** ISO 8601, with a zone only where the file gives one. */
  readonly date: string | null;
}
