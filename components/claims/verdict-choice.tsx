import { Label, Radio, RadioGroup } from "react-aria-components";
import { Kbd } from "#components/ui/kbd.tsx";
import layout from "#components/ui/layout.module.css";
import { StateMark } from "#components/ui/state-mark.tsx";
import { VERDICT_MARKS } from "#components/ui/state-marks.ts";
import { useEarlyInput } from "#components/ui/use-early-input.ts";
import type { Claim } from "#lib/domain/claim.ts";
import { labelOf, VERDICTS, type Verdict } from "#lib/domain/vocabulary.ts";
import { useActs } from "../acts/acts-context.tsx";
import styles from "./verdict-choice.module.css";

/** What the checker found, with the key of each verdict. A verdict makes the claim checked. */
export function VerdictChoice({ claim }: { readonly claim: Claim }) {
  const { act } = useActs();
  const box = useEarlyInput<HTMLDivElement>();
  const choose = (value: string) => {
    const verdict = VERDICTS.find((one) => one === value);
    if (verdict) act(claim, verdictAct(claim, verdict));
  };
  return (
    <RadioGroup ref={box} className={layout.stack1 ?? ""} value={claim.verdict} onChange={choose}>
      <Label className={styles.label ?? ""}>Verdict</Label>
      <div className={styles.choices}>
        {VERDICTS.map((verdict, index) => (
          <Radio key={verdict} value={verdict} className={styles.choice ?? ""}>
            <StateMark mark={VERDICT_MARKS[verdict]}>{labelOf(verdict)}</StateMark>
            <span aria-hidden="true" className={styles.key}>
              <Kbd>{String(index + 1)}</Kbd>
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Finding a verdict: what is judged is checked, in one change. */
export function verdictAct(claim: Pick<Claim, "id">, verdict: Verdict) {
  return { kind: "change", claim: claim.id, changes: { verdict, check: "checked" } } as const;
}
