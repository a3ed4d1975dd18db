import { Switch } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import type { DeskView } from "#lib/domain/answers/people.ts";
import { RULES_OF_GATE } from "#lib/domain/gates.ts";
import { GATES, type Gate, type Requirement } from "#lib/domain/vocabulary.ts";
import styles from "./desk.module.css";
import { type DeskPartProps, useDeskSettings } from "./use-desk-settings.ts";

const MOVES: Readonly<Record<Gate, string>> = {
  flag: "Before a claim is flagged",
  ready: "Before an article is ready",
  publish: "Before an article is published",
};

const ASKED_OF_CLAIM: Partial<Record<Requirement, string>> = {
  verdict: "It has a verdict",
  evidence: "It has evidence, unless nobody can check it",
};

const ASKED: Readonly<Record<Requirement, string>> = {
  verdict: "Every claim has a verdict",
  evidence: "Every claim has evidence, unless nobody can check it",
  checked: "Every claim is checked or waived",
  open: "No claim waits for a second editor",
  returned: "No claim is returned and not done",
};

/** What the desk asks for before claims and articles move on. Everybody may read it, admins change it. */
export function DeskRules({ desk, mayManage }: DeskPartProps) {
  return (
    <section className={styles.section} aria-labelledby="rules">
      <h2 id="rules">What is asked for</h2>
      <p>A reviewer may go on without it, with a reason that stands in the record.</p>
      {GATES.map((gate) => (
        <section key={gate} className={styles.gate} aria-labelledby={`rules-${gate}`}>
          <h3 id={`rules-${gate}`}>{MOVES[gate]}</h3>
          {mayManage ? <Switches desk={desk} gate={gate} /> : <InWords desk={desk} gate={gate} />}
        </section>
      ))}
    </section>
  );
}

interface GateProps {
  readonly desk: DeskView;
  readonly gate: Gate;
}

function describeRule(gate: Gate, rule: Requirement): string {
  return (gate === "flag" && ASKED_OF_CLAIM[rule]) || ASKED[rule];
}

function InWords({ desk, gate }: GateProps) {
  const asked = desk.rules[gate];
  if (asked.length === 0) return <p className={typography.aside}>Nothing is asked for.</p>;
  return asked.map((rule) => <p key={rule}>{describeRule(gate, rule)}.</p>);
}

function Switches({ desk, gate }: GateProps) {
  const { pending, change } = useDeskSettings(desk);
  const shown = pending?.rules ?? desk.rules;
  const set = (rule: Requirement, isOn: boolean) => {
    const others = desk.rules[gate].filter((one) => one !== rule);
    change({ rules: { ...desk.rules, [gate]: isOn ? [...others, rule] : others } });
  };
  return RULES_OF_GATE[gate].map((rule) => (
    <Switch
      key={rule}
      isSelected={shown[gate].includes(rule)}
      isDisabled={pending !== null}
      onChange={(isOn) => set(rule, isOn)}
    >
      {describeRule(gate, rule)}
    </Switch>
  ));
}
