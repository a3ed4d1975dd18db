import "@fontsource-variable/newsreader/index.css";
import "#components/ui/tokens.css";
import "#components/ui/base.css";
import { claimAt, generateSample, type SampleSize } from "./articles.ts";
import { openBare } from "./open-bare.ts";
import { openGalley } from "./open-galley.tsx";
import { openPlain } from "./open-plain.ts";
import type { Opened, Technique } from "./technique.ts";
import { openForTyping } from "./typing.ts";

const OPENERS = { galley: openGalley, plain: openPlain, bare: openBare } as const;

const host = document.createElement("main");
document.body.append(host);

/** What the driver calls; times are milliseconds. */
const bench = {
  /** From the data in memory to drawn: the frame that it takes, and the next, which may settle things. */
  async open(technique: Technique, size: SampleSize): Promise<number> {
    const sample = generateSample(size);
    await document.fonts.load('19px "Newsreader Variable"');
    const first = await timeFrame(() => OPENERS[technique](host, sample));
    return first + (await timeFrame(() => {}));
  },

  /** One more claim, from the call to the frame painted, `count` times over, all over the text. */
  async add(technique: Technique, size: SampleSize, count: number): Promise<number[]> {
    const sample = generateSample(size);
    const opened: Opened = OPENERS[technique](host, sample);
    await waitUntil(() => opened.isDrawn());
    const { text } = sample.revision;
    const times: number[] = [];
    for (let index = 0; index < count; index++) {
      // The first half where it is seen, the rest anywhere.
      const share = index < count / 2 ? (index * 40) / text.length : index / count;
      const at = Math.floor(share * text.length) + 20;
      const claim = claimAt({ text, number: size.claims + index, at });
      times.push(await timeFrame(() => opened.add(claim)));
    }
    return times;
  },

  /** Opens for typing: the caret stands in a paragraph, and keys are timed from press to paint. */
  async startTyping(technique: Technique, size: SampleSize): Promise<void> {
    const typing = openForTyping(technique, host, generateSample(size));
    await waitUntil(() => typing.isDrawn());
    document.addEventListener("keydown", timeKey, { capture: true });
    typing.focus();
    await nextFrame();
  },

  keyTimes: (): number[] => keyTimes,
};
export type Bench = typeof bench;

declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;

const keyTimes: number[] = [];

async function timeKey(event: KeyboardEvent): Promise<void> {
  const pressed = event.timeStamp;
  await new Promise(requestAnimationFrame);
  await afterPaint();
  keyTimes.push(performance.now() - pressed);
}

/** Runs inside a frame, so that waiting for the next one is not measured. */
async function timeFrame(work: () => void): Promise<number> {
  await nextFrame();
  const start = performance.now();
  work();
  await afterPaint();
  return performance.now() - start;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Called inside a frame: a message is delivered when its layout and paint are over. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

async function waitUntil(isReady: () => boolean): Promise<void> {
  while (!isReady()) await nextFrame();
  for (let frame = 0; frame < 10; frame++) await nextFrame();
}
