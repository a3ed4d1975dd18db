/**
 * For tests: who may ask what, written out by hand, route by route, and how it is asked rightly. A route
 * that is not in it fails the test: decide who may, and write it down.
 */
import { v7 } from "uuid";
import type { Role } from "#lib/domain/vocabulary.ts";
import {
  type Asker,
  PASSWORD,
  previewOf,
  SECRET,
  type Things,
  WORDS,
} from "#lib/http/desk-isolation-fixture.ts";

/** What a request is made of, besides who asks. */
export interface Asking {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The body where it is a file's, or a form's. */
  readonly file?: Uint8Array<ArrayBuffer>;
  /** Its media type; else it is JSON. */
  readonly type?: string;
}

export interface Rule {
  /** The least role that may: on the desk of what is asked about, else on any. */
  readonly least: Role;
  /** Whether it is about something on a desk. Everything else one asks about oneself. */
  readonly isOnDesk: boolean;
  readonly ask: (things: Things, who: Asker) => Asking | Promise<Asking>;
  /** Whether those who may can be refused it for another reason than their rights. */
  readonly isOften?: "refused";
}

type Ask = Rule["ask"];

const on = (least: Role, ask: Ask, isOften?: "refused"): Rule => ({
  least,
  isOnDesk: true,
  ask,
  ...(isOften && { isOften }),
});
const self = (ask: Ask = () => ({}), least: Role = "checker"): Rule => ({
  least,
  isOnDesk: false,
  ask,
});

const article: Ask = ({ article: { id } }) => ({ params: { id } });
const claim: Ask = ({ claim: { id } }) => ({ params: { id } });
const desk: Ask = ({ desk: { slug } }) => ({ params: { desk: slug } });
/** The same with more. */
const and =
  (ask: Ask, more: Ask): Ask =>
  async (things, who) => ({ ...(await ask(things, who)), ...(await more(things, who)) });
const seen = ({ version, revision }: Things["article"]) => ({
  version,
  expectedRevision: revision,
});
const seenInQuery: Ask = ({ article: { version } }) => ({ query: { version: String(version) } });
const at = WORDS.indexOf("missiles");
const place = { start: at, end: at + "missiles".length };
/** A file for a desk, as a browser uploads it (RFC 7578). */
function formOf(desk: string): Asking {
  const part = (head: string, words: string) =>
    `--edge\r\nContent-Disposition: form-data; ${head}\r\n\r\n${words}\r\n`;
  const parts = [part('name="desk"', desk), part('name="file"; filename="a.txt"', WORDS)];
  const file = new TextEncoder().encode(`${parts.join("")}--edge--\r\n`);
  return { file, type: "multipart/form-data; boundary=edge" };
}

const invited = () => ({ email: `${v7()}@example.org`, role: "checker" });
const flagged =
  (decision: string): Ask =>
  ({ flagged: { id, version } }) => ({
    params: { id },
    body: { version, decision, comment: "Because." },
  });

/** Whom nothing of ours lets in: next-auth behind `lib/http/sign-in.ts`. */
export const SIGN_IN = ["GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"].map(
  (one) => `${one} /api/auth/:nextauth`,
);

/** What is for anybody, signed in or not. */
export const FOR_ANYBODY = [
  "GET /api/health",
  "GET /api/invitations/:token",
  "POST /api/invitations/:token",
  "POST /api/setup",
];

/** Addresses under which there is nothing. */
export const NOTHING = ["GET", "POST", "PATCH", "PUT", "DELETE"].map((one) => `${one} /api/:rest`);

/** The rules of every other route; several where what is asked makes a difference. */
export const RULES: Readonly<Record<string, Rule | readonly Rule[]>> = {
  "GET /api/articles": [
    self(),
    on("checker", ({ desk }) => ({ query: { desk: desk.slug } })),
    on("checker", ({ desk }) => ({ query: { desk: desk.id } })),
  ],
  "POST /api/articles": [
    on("checker", async ({ desk }, who) => ({
      body: { id: v7(), desk: desk.slug, importId: await previewOf(who) },
    })),
    on("checker", ({ desk }) => ({
      body: { id: v7(), desk: desk.id, headline: SECRET, text: WORDS },
    })),
  ],
  "GET /api/articles/:id": on("checker", article),
  "PATCH /api/articles/:id": on(
    "checker",
    and(article, ({ article: { version } }) => ({ body: { version, assignee: null } })),
  ),
  "DELETE /api/articles/:id": on("admin", and(article, seenInQuery)),
  "POST /api/articles/:id/archive": on(
    "admin",
    and(article, ({ article: { version } }) => ({ body: { version } })),
  ),
  "DELETE /api/articles/:id/archive": on("admin", and(article, seenInQuery), "refused"),
  "GET /api/articles/:id/export": [
    on(
      "checker",
      and(article, () => ({ query: { format: "text" } })),
    ),
    on(
      "admin",
      and(article, () => ({ query: { format: "bundle", confidential: "include" } })),
    ),
  ],
  "POST /api/articles/:id/claims": on(
    "checker",
    and(article, () => ({ body: { id: v7(), revision: 1, kind: "number", ...place } })),
  ),
  "GET /api/articles/:id/lines": on("checker", article),
  "POST /api/articles/:id/lines": on(
    "checker",
    and(article, ({ article }) => ({
      body: { ...seen(article), kinds: [{ line: 1, kind: "quotation" }] },
    })),
  ),
  "POST /api/articles/:id/publish": on(
    "reviewer",
    and(article, ({ article }) => ({ body: seen(article) })),
    "refused",
  ),
  "POST /api/articles/:id/revisions": on(
    "checker",
    and(article, async ({ article }, who) => ({
      body: { ...seen(article), importId: await previewOf(who) },
    })),
  ),
  "GET /api/articles/:id/revisions/:number": on("checker", ({ article: { id } }) => ({
    params: { id, number: "1" },
  })),
  "POST /api/bundles": on(
    "admin",
    ({ desk, bundle }) => ({ query: { desk: desk.slug }, file: bundle }),
    "refused",
  ),
  "POST /api/bundles/preview": on("admin", ({ desk, bundle }) => ({
    query: { desk: desk.id },
    file: bundle,
  })),
  "GET /api/claims/:id": on("checker", claim),
  "GET /api/claims/:id/change": on("checker", claim),
  "PATCH /api/claims/:id": on(
    "checker",
    and(claim, ({ claim: { version } }) => ({ body: { version, note: SECRET } })),
  ),
  "DELETE /api/claims/:id": on(
    "checker",
    and(claim, ({ claim: { version } }) => ({ query: { version: String(version) } })),
  ),
  "POST /api/claims/:id/comments": on(
    "checker",
    and(claim, () => ({ body: { id: v7(), body: SECRET } })),
  ),
  "POST /api/claims/:id/corrections": on(
    "checker",
    and(claim, () => ({
      body: { id: v7(), action: "replace", ...place, insert: "rockets", notice: "none" },
    })),
  ),
  "GET /api/claims/:id/evidence": on("checker", claim),
  "POST /api/claims/:id/evidence": on(
    "checker",
    and(claim, () => ({ body: { id: v7(), stance: "context", title: SECRET } })),
  ),
  "POST /api/claims/:id/restore": on("checker", ({ deleted }) => ({ params: { id: deleted } })),
  "POST /api/claims/:id/review": [
    on("checker", flagged("withdraw"), "refused"),
    on("reviewer", flagged("approve")),
    on("reviewer", flagged("return")),
    on("reviewer", flagged("decline")),
  ],
  "PATCH /api/corrections/:id": on("checker", ({ correction: { id, version } }) => ({
    params: { id },
    body: { version, insert: "rockets" },
  })),
  "DELETE /api/corrections/:id": on("checker", ({ correction: { id } }) => ({ params: { id } })),
  "POST /api/corrections/:id/wordings": on("checker", ({ correction: { id } }) => ({
    params: { id },
    body: { id: v7(), insert: `57 of ${SECRET}`, comment: SECRET },
  })),
  "PATCH /api/wordings/:id": on("checker", ({ wording, correction: { version } }) => ({
    params: { id: wording },
    body: { version, state: "taken" },
  })),
  "PATCH /api/evidence/:id": on("checker", ({ evidence: { id } }) => ({
    params: { id },
    body: { version: 1, title: `Report ${SECRET}` },
  })),
  "DELETE /api/evidence/:id": on("checker", ({ evidence: { id } }) => ({ params: { id } })),
  "GET /api/claims/:id/evidence/withdrawn": on("admin", claim),
  "POST /api/evidence/:id/purge": on(
    "admin",
    ({ evidence: { id } }) => ({ params: { id } }),
    "refused",
  ),
  "POST /api/desks": self(() => {
    const id = v7();
    return { body: { id, name: `Desk ${id}`, slug: `desk-${id}` } };
  }, "admin"),
  "GET /api/desks/:desk": on("checker", desk),
  "PATCH /api/desks/:desk": on(
    "admin",
    and(desk, () => ({ body: { version: 1, name: `News ${SECRET}` } })),
    "refused",
  ),
  "GET /api/desks/:desk/people": on("checker", desk),
  "POST /api/desks/:desk/people": on(
    "admin",
    and(desk, () => ({ body: invited() })),
  ),
  "PATCH /api/desks/:desk/people/:person": on("admin", ({ desk: { slug }, member }) => ({
    params: { desk: slug, person: member },
    body: { role: "reviewer" },
  })),
  "DELETE /api/desks/:desk/people/:person": on("admin", ({ desk: { slug }, member }) => ({
    params: { desk: slug, person: member },
  })),
  "DELETE /api/desks/:desk/invitations/:invitation": on(
    "admin",
    ({ desk: { slug }, invitation }) => ({ params: { desk: slug, invitation: invitation.id } }),
  ),
  "POST /api/imports": [
    on("checker", ({ desk }) => ({ body: { desk: desk.slug, text: WORDS } })),
    on("checker", ({ desk }) => ({ body: { desk: desk.id, html: `<p>${WORDS}</p>` } })),
    on("checker", ({ desk }) => formOf(desk.slug)),
  ],
  "GET /api/me": self(),
  "PATCH /api/me": self((_, { context: { user } }) => ({ body: { name: `${user.name} II` } })),
  "GET /api/me/sessions": self(),
  "DELETE /api/me/sessions": self(),
  "GET /api/me/waiting": self(),
  "POST /api/me/password": self(() => ({
    body: { current: PASSWORD, password: "eleven calm proofreaders" },
  })),
  "GET /api/review": [
    self(),
    on("checker", ({ desk }) => ({ query: { desk: desk.slug } })),
    on("checker", ({ desk }) => ({ query: { desk: desk.id } })),
  ],
};
