import { useActs } from "#components/acts/acts-context.tsx";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { PersonAndTime } from "#components/ui/person-and-time.tsx";
import typography from "#components/ui/typography.module.css";
import { Words } from "#components/ui/words.tsx";
import type { Claim } from "#lib/domain/claim.ts";
import type { Correction, Wording } from "#lib/domain/correction.ts";
import { MarkedText } from "../notices/marked-text.tsx";
import { piecesOf } from "../notices/pieces.ts";
import styles from "./correction-card.module.css";
import { NoticeLine } from "./correction-reading.tsx";
import { takeWording } from "./take-wording.ts";

export interface ProposedWordingsProps {
  readonly claim: Claim;
  readonly correction: Correction;
}

/** Other words that colleagues propose for a correction, as they would change it, to take over or not. */
export function ProposedWordings({ claim, correction }: ProposedWordingsProps) {
  const { act } = useActs();
  const open = correction.wordings.filter(({ state }) => state === "open");
  const first = claim.corrections.flatMap(({ wordings }) => wordings).find(isOpen)?.id;
  return open.map((wording) => (
    <section key={wording.id} className={styles.preview} aria-label="Proposed wording">
      <p className={typography.aside}>
        <PersonAndTime person={wording.createdBy} at={wording.createdAt} /> proposes other words
      </p>
      <Rewording before={correction} after={wording} />
      {wording.comment && (
        <p className={typography.aside}>
          <Words>{wording.comment}</Words>
        </p>
      )}
      <span className={styles.buttons}>
        <Button size="small" onPress={() => act(claim, takeWording(claim, correction, wording.id))}>
          Take over {wording.id === first && <Kbd>t</Kbd>}
        </Button>
        <Button
          look="plain"
          size="small"
          onPress={() => {
            const take = takeWording(claim, correction, wording.id);
            act(claim, { ...take, state: "dismissed" });
          }}
        >
          Dismiss
        </Button>
      </span>
    </section>
  ));
}

const isOpen = ({ state }: Correction["wordings"][number]) => state === "open";

/** What other words change in a correction, word by word, and in what readers are told. */
export function Rewording({
  before,
  after,
}: {
  readonly before: Wording;
  readonly after: Wording;
}) {
  const { insert } = before;
  const change = { action: "replace", start: 0, end: insert.length, insert: after.insert } as const;
  const isTold = before.notice !== after.notice || before.noticeText !== after.noticeText;
  return (
    <>
      {insert !== after.insert && (
        <p className={typography.reading} dir="auto">
          <MarkedText pieces={piecesOf({ start: 0, text: insert }, [change])} />
        </p>
      )}
      {isTold && <NoticeLine notice={after.notice} text={after.noticeText} />}
    </>
  );
}
