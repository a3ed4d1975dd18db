import type { ReactNode } from "react";
import { Switch } from "#components/ui/toggle.tsx";
import typography from "#components/ui/typography.module.css";
import styles from "./desk.module.css";
import { NoticeStyle } from "./notice-style.tsx";
import { type DeskPartProps, useDeskSettings } from "./use-desk-settings.ts";

/** What the desk allows. Everybody may read it, admins change it. */
export function DeskPolicy({ desk, mayManage }: DeskPartProps) {
  return (
    <section className={styles.section} aria-labelledby="policy">
      <h2 id="policy">Policy</h2>
      {mayManage ? <PolicySwitches desk={desk} /> : <PolicyInWords desk={desk} />}
      <NoticeStyle desk={desk} mayManage={mayManage} />
    </section>
  );
}

/** A policy that is on or off, in the words of those who may change it and of those who may not. */
interface Rule {
  readonly name: "maySelfReview" | "mayAmendOnApproval" | "mayFetch" | "isSensitive";
  readonly label: string;
  readonly hint: ReactNode;
  readonly on: string;
  readonly off: string;
}

const RULES: readonly Rule[] = [
  {
    name: "maySelfReview",
    label: "Reviewers may decide on their own findings",
    hint: "Off, every finding is read by a second editor. On, a review of one’s own finding is marked as such in the record.",
    on: "Reviewers may decide on their own findings; the record says when they did.",
    off: "Every finding is decided on by somebody who did not make it.",
  },
  {
    name: "mayAmendOnApproval",
    label: "Reviewers may approve a correction with other words",
    hint: "Off, a reviewer proposes other words and the checker takes them over. On, they may also give them in approving; the record and the annotated copy say so.",
    on: "Reviewers may approve a correction with other words; the record says when they did.",
    off: "Reviewers propose other words, and the checker takes them over.",
  },
  {
    name: "mayFetch",
    label: "Articles may be imported by their web address",
    hint: "Off, nothing here visits other sites. On, this server fetches the page, and its publisher sees the visit: when it was, which page, and your newsroom’s network address.",
    on: "Articles may be imported by their web address; the publisher sees the visit.",
    off: "Articles are pasted or brought as files; nothing here visits other sites.",
  },
  {
    name: "isSensitive",
    label: "What is checked here is sensitive",
    hint: "Off, whoever does nothing for 12 hours is signed out. On, whoever is on this desk is signed out after 30 minutes, everywhere; what they had not sent waits in their browser.",
    on: "The desk is sensitive: whoever does nothing for 30 minutes is signed out.",
    off: "Whoever does nothing for 12 hours is signed out.",
  },
];

function PolicyInWords({ desk }: Pick<DeskPartProps, "desk">) {
  return (
    <>
      {RULES.map(({ name, on, off }) => (
        <p key={name}>{desk[name] ? on : off}</p>
      ))}
      <p className={typography.aside}>An admin of the desk can change this.</p>
    </>
  );
}

function PolicySwitches({ desk }: Pick<DeskPartProps, "desk">) {
  const { pending, change } = useDeskSettings(desk);
  return RULES.map(({ name, label, hint }) => (
    <Switch
      key={name}
      isSelected={pending?.[name] ?? desk[name]}
      isDisabled={pending !== null}
      onChange={(isSelected) => change({ [name]: isSelected })}
      hint={hint}
    >
      {label}
    </Switch>
  ));
}
