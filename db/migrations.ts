import type { Migration } from "kysely/migration";
import * as foundation from "./migrations/0001-foundation.ts";
import * as imports from "./migrations/0002-imports.ts";
import * as noticeStyle from "./migrations/0003-notice-style.ts";
import * as deskSlugs from "./migrations/0004-desk-slugs.ts";
import * as stagesAndRules from "./migrations/0005-stages-and-rules.ts";
import * as approvals from "./migrations/0006-approvals.ts";
import * as signIn from "./migrations/0007-sign-in.ts";
import * as seals from "./migrations/0009-seals.ts";
import * as purges from "./migrations/0010-purges.ts";
import * as archive from "./migrations/0011-archive.ts";
import * as leftOutLines from "./migrations/0012-left-out-lines.ts";
import * as guessedKinds from "./migrations/0013-guessed-kinds.ts";
import * as notesInForce from "./migrations/0014-notes-in-force.ts";
import * as waiting from "./migrations/0015-waiting.ts";
import * as movedClaims from "./migrations/0016-moved-claims.ts";

/** Migrations by name, in the order in which they run. */
export type Migrations = Readonly<Record<string, Migration>>;

/** All migrations by name, in order. Append only: a released one never changes. */
export const MIGRATIONS: Migrations = {
  "0001-foundation": foundation,
  "0002-imports": imports,
  "0003-notice-style": noticeStyle,
  "0004-desk-slugs": deskSlugs,
  "0005-stages-and-rules": stagesAndRules,
  "0006-approvals": approvals,
  "0007-sign-in": signIn,
  "0009-seals": seals,
  "0010-purges": purges,
  "0011-archive": archive,
  "0012-left-out-lines": leftOutLines,
  "0013-guessed-kinds": guessedKinds,
  "0014-notes-in-force": notesInForce,
  "0015-waiting": waiting,
  "0016-moved-claims": movedClaims,
};
