import { type Refusal, type RefusalCode, refuse } from "#lib/domain/refusal.ts";

/** What to do when the server cannot have a page. */
export const PASTE = "Open the page in your browser and paste its text here.";
/** The same after something else to do. */
export const OR_PASTE = "or open the page in your browser and paste its text here.";

/** A page that cannot be had, at the form's field `url`. */
export function refuseAddress(message: string, code: RefusalCode = "invalid"): Refusal {
  return refuse(code, message, { errors: [{ path: "url", message }] });
}

/**
 * One answer for every address that is not of the public web and for every name that has no address, so
 * that nobody can ask which machines a newsroom has inside.
 */
export const NOT_PUBLIC = refuseAddress(
  `No page on the public web has this address, and others are not fetched. Check it, ${OR_PASTE}`,
);

/** More than `MAX_BYTES`, as sent or unpacked. */
export const TOO_LARGE = refuseAddress(
  `The page is larger than 5 MiB, too large for an article. ${PASTE}`,
  "too_large",
);

/** The network's deadline has passed. */
export const TOO_SLOW = refuseAddress(
  `The publisher's server took longer than 15 seconds. Try again later, ${OR_PASTE}`,
);

/** There is no connection, or not to the end. */
export const UNREACHED = refuseAddress(
  `The publisher's server could not be reached, or its answer broke off. Try again later, ${OR_PASTE}`,
);

/** TLS says that it is somebody else, or nobody known. */
export const NOT_TRUSTED = refuseAddress(
  `Who answers at this address cannot prove to be its publisher: the certificate is not valid. ${PASTE}`,
);

/** More redirects than are followed. */
export const TOO_MANY_REDIRECTS = refuseAddress(
  `The address leads from page to page, more than three times. Give the last one, ${OR_PASTE}`,
);

/** A content coding that is none, or broken. */
export const UNPACKED = refuseAddress(
  `The publisher's server packs the page in a way that cannot be unpacked. ${PASTE}`,
);

/** Nobody waits for the page any more. */
export const STOPPED = refuseAddress("The import was stopped. Nothing was kept of it.", "failed");
