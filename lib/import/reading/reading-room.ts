import { type Refusal, refuse } from "#lib/domain/refusal.ts";
import {
  CANCELLED,
  type Reader,
  type ReadingFiles,
  type ReadingLimits,
  startReader,
} from "./reader.ts";

/** Readers that take turns at whatever is brought. */
export interface ReadingRoom {
  /**
   * Reads a source, or says why it cannot be read; `busy` where too many wait already. Stops when the
   * signal aborts.
   */
  readonly read: Reader["read"];
}

/** How many read at once, how many wait for them, and what each reading may take. */
export interface RoomTerms extends ReadingLimits {
  readonly readers: number;
  readonly waiting: number;
  /** Milliseconds that a reader without work stays, for the next source. */
  readonly idle: number;
  readonly files: ReadingFiles;
}

/** A reader without work, and the timer after which it goes. */
interface Resting {
  readonly reader: Reader;
  readonly leaving: NodeJS.Timeout;
}

/** Opens a room in which nobody reads yet. Readers come with the first sources and go by themselves. */
export function openReadingRoom(terms: RoomTerms): ReadingRoom {
  const resting: Resting[] = [];
  const queue: (() => void)[] = [];
  let busy = 0;

  const takePlace = async (): Promise<boolean> => {
    if (busy < terms.readers) {
      busy++;
      return true;
    }
    if (queue.length >= terms.waiting) return false;
    await new Promise<void>((resolve) => queue.push(resolve));
    return true;
  };
  const givePlace = () => {
    const next = queue.shift();
    if (next) next();
    else busy--;
  };
  const rest = (reader: Reader) => {
    if (!reader.isOpen()) return;
    const leave = () => {
      resting.splice(resting.indexOf(entry), 1);
      reader.end();
    };
    const entry = { reader, leaving: setTimeout(leave, terms.idle).unref() };
    resting.push(entry);
  };

  return {
    async read(source, signal) {
      if (!(await takePlace())) return tooMany();
      try {
        if (signal?.aborted) return CANCELLED;
        const reader = takeOpen(resting) ?? startReader(terms.files, terms);
        const answer = await reader.read(source, signal);
        rest(reader);
        return answer;
      } finally {
        givePlace();
      }
    },
  };
}

function takeOpen(resting: Resting[]): Reader | undefined {
  const last = resting.pop();
  if (last === undefined) return undefined;
  clearTimeout(last.leaving);
  return last.reader.isOpen() ? last.reader : takeOpen(resting);
}

function tooMany(): Refusal {
  const message = "Many imports are being read. Try again in a moment.";
  return refuse("busy", message, { retryAfter: 5 });
}
