import { ATTACKS } from "./abuse-health.ts";
import { EXPORTS } from "./export.ts";
import { EXPORT_HEALTH } from "./export-health.ts";
import { GALLEY } from "./galley.ts";
import { HTTP } from "./http.ts";
import { IMPORTS } from "./import.ts";
import { IMPORT_HEALTH } from "./import-health.ts";
import type { Groups } from "./options.ts";
import { WRITES } from "./writes.ts";

/** Everything that `npm run bench` measures, by the names that `--only` takes. */
export const GROUPS: Groups = {
  galley: GALLEY,
  import: IMPORTS,
  export: EXPORTS,
  health: [...IMPORT_HEALTH, ...EXPORT_HEALTH],
  attacks: ATTACKS,
  http: HTTP,
  writes: WRITES,
};
