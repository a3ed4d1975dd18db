/** What each route of the interface answers when it does as asked; a no is always a `Refusal`. */
import { z } from "zod";
import {
  Article,
  ArticleSummary,
  ArticleView,
  Carried,
  LeftOut,
  RevisionView,
  WaitingView,
} from "./article.ts";
import { LastChange } from "./change.ts";
import { Claim, Comment, Correction, Evidence, list, ProposedWording } from "./claim.ts";
import { BundleImported, BundlePreview, ImportPreview } from "./import.ts";
import {
  DeskPeople,
  DeskView,
  EndedSessions,
  FirstAccount,
  Health,
  InvitationLink,
  Joined,
  Me,
  Member,
  SessionView,
  Welcome,
} from "./people.ts";
import { FlaggedClaim } from "./queue.ts";

/** One page of a list; `next` is the cursor of the page after, null at the end. */
export interface Listing<Row> {
  readonly data: readonly Row[];
  readonly next: string | null;
}

const listing = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({ data: list(row), next: z.string().nullable() });

/** Status 204, without a body. */
const nothing = z.null();

/** A file, with its name and media type in the headers. */
const file = z.instanceof(Response);

/** What hangs on a claim is answered with the claim as it stands then. */
const withClaim = { claimNow: Claim };
const claimNow = z.strictObject(withClaim);

/** A confidential source that was withdrawn and not purged yet. */
export const WithdrawnEvidence = z.strictObject({
  id: z.string(),
  title: z.string(),
  deletedAt: z.string(),
});
export type WithdrawnEvidence = z.infer<typeof WithdrawnEvidence>;

/** The answers by method and path. */
export const ANSWERS = {
  "GET /api/articles": listing(ArticleSummary),
  "POST /api/articles": ArticleView,
  "GET /api/articles/:id": ArticleView,
  "PATCH /api/articles/:id": Article,
  "DELETE /api/articles/:id": nothing,
  "POST /api/articles/:id/archive": Article,
  "DELETE /api/articles/:id/archive": Article,
  "POST /api/articles/:id/claims": Claim,
  "GET /api/articles/:id/export": file,
  "GET /api/articles/:id/lines": LeftOut,
  "POST /api/articles/:id/lines": Carried,
  "POST /api/articles/:id/publish": Carried,
  "POST /api/articles/:id/revisions": Carried,
  "GET /api/articles/:id/revisions/:number": RevisionView,
  "POST /api/bundles": BundleImported,
  "POST /api/bundles/preview": BundlePreview,
  "GET /api/claims/:id": Claim,
  "PATCH /api/claims/:id": Claim,
  "DELETE /api/claims/:id": z.strictObject({ id: z.string(), version: z.int() }),
  "GET /api/claims/:id/change": LastChange,
  "POST /api/claims/:id/comments": Comment.extend(withClaim),
  "POST /api/claims/:id/corrections": Correction.extend(withClaim),
  "GET /api/claims/:id/evidence": listing(Evidence),
  "POST /api/claims/:id/evidence": Evidence.extend(withClaim),
  "GET /api/claims/:id/evidence/withdrawn": z.strictObject({ evidence: list(WithdrawnEvidence) }),
  "POST /api/claims/:id/restore": Claim,
  "POST /api/claims/:id/review": Claim,
  "PATCH /api/corrections/:id": Correction.extend(withClaim),
  "DELETE /api/corrections/:id": claimNow,
  "POST /api/corrections/:id/wordings": ProposedWording.extend(withClaim),
  "POST /api/desks": DeskView,
  "GET /api/desks/:desk": DeskView,
  "PATCH /api/desks/:desk": DeskView,
  "DELETE /api/desks/:desk/invitations/:invitation": nothing,
  "GET /api/desks/:desk/people": DeskPeople,
  "POST /api/desks/:desk/people": InvitationLink,
  "PATCH /api/desks/:desk/people/:person": Member,
  "DELETE /api/desks/:desk/people/:person": nothing,
  "PATCH /api/evidence/:id": Evidence.extend(withClaim),
  "DELETE /api/evidence/:id": claimNow,
  "POST /api/evidence/:id/purge": claimNow,
  "GET /api/health": Health,
  "POST /api/imports": ImportPreview,
  "GET /api/invitations/:token": Welcome,
  "POST /api/invitations/:token": Joined,
  "GET /api/me": Me,
  "PATCH /api/me": Me,
  "POST /api/me/password": EndedSessions,
  "GET /api/me/sessions": listing(SessionView),
  "DELETE /api/me/sessions": EndedSessions,
  "GET /api/me/waiting": WaitingView,
  "GET /api/review": listing(FlaggedClaim),
  "POST /api/setup": FirstAccount,
  "PATCH /api/wordings/:id": Correction.extend(withClaim),
} as const satisfies Readonly<Record<string, z.ZodType>>;

/** A route by its method and path, with the names of its parameters: `GET /api/articles/:id`. */
export type RouteName = keyof typeof ANSWERS;

/** What a route answers. */
export type AnswerOf<Name extends RouteName> = z.infer<(typeof ANSWERS)[Name]>;
