import { openRoom, type Room, type RoomTerms } from "#lib/apart/room.ts";
import type { WorkWords } from "#lib/apart/worker.ts";
import type { ImportedArticle } from "#lib/domain/imported.ts";
import type { Source } from "../source.ts";

/** Where sources are read, outside of this process. */
export type ReadingRoom = Room<Source, ImportedArticle>;

const PASTE = "Import it in parts, or paste its words.";

const WORDS: WorkWords = {
  tooLong: (seconds) => `This took longer than ${seconds} seconds to read. ${PASTE}`,
  tooLarge: `Reading this takes more memory than an article may. ${PASTE}`,
  cancelled: "The import was stopped. Nothing was kept of it.",
  mistake:
    "Galley made a mistake while reading this. Paste its words instead, and tell who runs Galley.",
  tooMany: "Many imports are being read. Try again in a moment.",
  logged: "An import failed.",
};

/** Opens a room in which nobody reads yet. Readers come with the first sources and go by themselves. */
export function openReadingRoom(terms: Omit<RoomTerms, "words">): ReadingRoom {
  return openRoom({ ...terms, words: WORDS });
}
