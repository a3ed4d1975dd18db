/** For tests: newsrooms that open before tests and close after them. Vitest only: benches have none. */
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type Newsroom, openNewsroom } from "./newsroom-fixture.ts";

/** One newsroom for all tests of a file. */
export function newsroomForAllTests(): Newsroom {
  return newsroomAround(beforeAll, afterAll);
}

/** A newsroom of its own for each test. */
export function newsroomForEachTest(): Newsroom {
  return newsroomAround(beforeEach, afterEach);
}

type Hook = (work: () => Promise<void>) => void;

/** The newsroom that is open now; each part is looked up when it is used. */
function newsroomAround(before: Hook, after: Hook): Newsroom {
  let opened: Newsroom | null = null;
  const room = () => {
    if (opened) return opened;
    throw new RangeError("The newsroom opens before the test, not before its file.");
  };
  before(async () => {
    opened = await openNewsroom();
  });
  after(() => room().close());
  return {
    get db() {
      return room().db;
    },
    get carl() {
      return room().carl;
    },
    get rita() {
      return room().rita;
    },
    get rob() {
      return room().rob;
    },
    get ada() {
      return room().ada;
    },
    get otto() {
      return room().otto;
    },
    get shell() {
      return room().shell;
    },
    close: () => room().close(),
  };
}
