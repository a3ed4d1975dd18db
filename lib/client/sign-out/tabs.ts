/** What the tabs of one browser tell each other about signing out. */
import { z } from "zod";
import { newId } from "../new-id.ts";
import { Unsent } from "./unsent.ts";

const CHANNEL = "galley";

/** Milliseconds in which the other tabs answer; one that sleeps does not. */
const PATIENCE_MS = 300;

const Message = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ask"), id: z.string(), person: z.string() }),
  z.object({ kind: z.literal("answer"), id: z.string(), unsent: z.array(Unsent) }),
  z.object({ kind: z.literal("left"), person: z.string() }),
]);
type Message = z.infer<typeof Message>;

export interface TabEvents {
  /** What this tab has of the person that the server has not. */
  readonly unsent: (person: string) => readonly Unsent[];
  /** The person has signed out in another tab. */
  readonly onSignedOut: (person: string) => void;
}

/** Answers the other tabs until it is closed. */
export function answerOtherTabs({ unsent, onSignedOut }: TabEvents): {
  readonly close: () => void;
} {
  const channel = openChannel((message) => {
    if (message.kind === "left") onSignedOut(message.person);
    if (message.kind !== "ask") return;
    channel.say({ kind: "answer", id: message.id, unsent: [...unsent(message.person)] });
  });
  return channel;
}

/** What the other tabs have of a person that the server has not. */
export function askOtherTabs(person: string, patience = PATIENCE_MS): Promise<readonly Unsent[]> {
  const id = newId();
  const found: Unsent[] = [];
  const channel = openChannel((message) => {
    if (message.kind === "answer" && message.id === id) found.push(...message.unsent);
  });
  channel.say({ kind: "ask", id, person });
  return new Promise((resolve) => {
    setTimeout(() => {
      channel.close();
      resolve(found);
    }, patience);
  });
}

/** Tells the other tabs that the person has signed out. */
export function announceSignOut(person: string): void {
  const channel = openChannel(() => {});
  channel.say({ kind: "left", person });
  channel.close();
}

function openChannel(onMessage: (message: Message) => void) {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    // Another version of Galley may be open in another tab.
    const message = Message.safeParse(data);
    if (message.success) onMessage(message.data);
  };
  return {
    say: (message: Message) => channel.postMessage(message),
    close: () => channel.close(),
  };
}
