import { type Ref, useState } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { tellApart } from "#components/articles/tell-apart.ts";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field-parts.tsx";
import layout from "#components/ui/layout.module.css";
import radio from "#components/ui/radio.module.css";
import { Words } from "#components/ui/words.tsx";
import type { Destination } from "#lib/client/import/import-draft.ts";
import type { ImportMatch } from "#lib/domain/answers/import.ts";
import { ArticlePicker } from "./article-picker.tsx";
import styles from "./destination.module.css";
import { destinationQuestion, offeredRevisions, type RevisionDestination } from "./destination.ts";

export interface DestinationChoiceProps {
  readonly groupRef: Ref<HTMLDivElement>;
  readonly matches: readonly ImportMatch[];
  /** Null until it is chosen. */
  readonly destination: Destination | null;
  /** The short name of the desk. */
  readonly desk: string;
  /** Whether it has been tried without a choice. */
  readonly isMissing: boolean;
  readonly onChange: (destination: Destination) => void;
}

/** What becomes of the preview: an article of its own, or the next revision of one on the desk. */
export function DestinationChoice(props: DestinationChoiceProps) {
  const { matches, destination, onChange } = props;
  const [isPicking, setPicking] = useState(false);
  const same = matches.find(({ why }) => why === "text");
  const offered = offeredRevisions(matches, destination);
  return (
    <section className={styles.box} data-quiet={matches.length === 0 || undefined}>
      {same && (
        <p className={styles.same}>
          <span>
            This desk has this text already:{" "}
            <q className={styles.headline}>
              <Words>{same.headline}</Words>
            </q>
            <span className={styles.hint}>
              {same.isArchived && "In the archive. "}
              <Words>{tellApart(same)}</Words>
            </span>
          </span>
        </p>
      )}
      {offered.length > 0 && <Choice {...props} offered={offered} />}
      <p className={styles.other}>
        {offered.length === 0 && !same && "It becomes a new article."}
        <Button look="plain" size="small" onPress={() => setPicking(true)}>
          {offered.length > 0 ? "Choose another article…" : "Add it to an article that is here…"}
        </Button>
      </p>
      {isPicking && (
        <ArticlePicker
          desk={props.desk}
          onPick={(destination) => {
            setPicking(false);
            onChange(destination);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
}

interface ChoiceProps extends DestinationChoiceProps {
  readonly offered: readonly RevisionDestination[];
}

function Choice({ groupRef, matches, destination, isMissing, onChange, offered }: ChoiceProps) {
  const value =
    destination?.kind === "revision" ? destination.article : (destination?.kind ?? null);
  const choose = (value: string) => {
    onChange(offered.find(({ article }) => article === value) ?? { kind: "new" });
  };
  return (
    <RadioGroup
      ref={groupRef}
      className={layout.stack1 ?? ""}
      value={value}
      onChange={choose}
      isInvalid={isMissing && value === null}
    >
      <Label className={styles.title ?? ""}>{destinationQuestion(matches, offered)}</Label>
      {offered.map(({ article, headline, revision }) => (
        <Radio key={article} value={article} className={styles.choice ?? ""}>
          <span className={radio.dot} aria-hidden="true" />
          <span>
            Add as revision {revision + 1} of{" "}
            <q className={styles.headline}>
              <Words>{headline}</Words>
            </q>
            <Told match={matches.find(({ id }) => id === article)} />
            <span className={styles.hint}>
              Its claims are carried where their words still stand; the others wait in the tray of
              detached claims.
            </span>
          </span>
        </Radio>
      ))}
      <Radio value="new" className={styles.choice ?? ""}>
        <span className={radio.dot} aria-hidden="true" />
        <span>Import as a new article</span>
      </Radio>
      <FieldError>Choose what becomes of it first.</FieldError>
    </RadioGroup>
  );
}

/** By what an article is told from its namesakes. */
function Told({ match }: { readonly match: ImportMatch | undefined }) {
  return match ? (
    <span className={styles.hint}>
      <Words>{tellApart(match)}</Words>
    </span>
  ) : null;
}
