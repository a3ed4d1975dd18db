import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { z } from "zod";
import { PanelForm } from "#components/panel/panel-form.tsx";
import { usePanelPart } from "#components/panel/panel-part.ts";
import { Button } from "#components/ui/button.tsx";
import layout from "#components/ui/layout.module.css";
import { optionsOf } from "#components/ui/options.tsx";
import { SegmentedControl } from "#components/ui/segmented-control.tsx";
import { TextArea, TextField } from "#components/ui/text-field.tsx";
import { Checkbox } from "#components/ui/toggle.tsx";
import { useStoredDraft } from "#lib/client/acts/draft.ts";
import type { ActEvents } from "#lib/client/acts/perform-act.ts";
import { newId } from "#lib/client/new-id.ts";
import type { Claim, Evidence } from "#lib/domain/claim.ts";
import { AddEvidence } from "#lib/domain/claim-requests.ts";
import { STANCES, type Stance, type Verdict } from "#lib/domain/vocabulary.ts";
import { type FieldErrors, fieldErrorsOf, remainingErrors } from "../ui/field-errors.ts";
import { focusFault } from "../ui/focus-target.tsx";
import { withScheme } from "./web-address.ts";

export interface EvidenceFormProps {
  readonly claim: Pick<Claim, "id" | "verdict">;
  /** The piece that is changed; absent where one is added. */
  readonly piece?: Evidence | undefined;
  /** `events` keep what was written, should it be refused. */
  readonly onSend: (input: AddEvidence, events: Pick<ActEvents, "draft" | "onRefused">) => void;
  readonly onClose: () => void;
}

const Draft = z.object({
  stance: z.enum(STANCES),
  title: z.string(),
  url: z.string(),
  locator: z.string(),
  excerpt: z.string(),
  primary: z.boolean(),
  confidential: z.boolean(),
});
type Draft = z.infer<typeof Draft>;

const EMPTY = {
  title: "",
  url: "",
  locator: "",
  excerpt: "",
  primary: false,
  confidential: false,
};

const CONTRADICTED = new Set<Verdict>(["inaccurate", "misquoted", "misattributed", "misleading"]);

/** What the next source most likely does to a claim with such a verdict. */
function likelyStance(verdict: Verdict | null): Stance {
  return verdict !== null && CONTRADICTED.has(verdict) ? "contradicts" : "supports";
}

function draftOf({ stance, title, url, locator, excerpt, primary, confidential }: Evidence): Draft {
  const words = { title, url: url ?? "", locator: locator ?? "", excerpt: excerpt ?? "" };
  return { stance, ...words, primary, confidential };
}

/** Records a source, or changes one. What is typed stays in this tab until it is sent or cancelled. */
export function EvidenceForm({ claim, piece, onSend, onClose }: EvidenceFormProps) {
  const name = `evidence ${claim.id}${piece ? ` ${piece.id}` : ""}`;
  const empty = { ...EMPTY, stance: likelyStance(claim.verdict) };
  const initial = piece ? draftOf(piece) : empty;
  const stored = useStoredDraft({ name, shape: Draft, initial });
  const draft = stored.value;
  const change = (changes: Partial<Draft>) => stored.change({ ...draft, ...changes });
  const [faults, setFaults] = useState<FieldErrors>({});
  const form = useRef<HTMLFormElement>(null);
  const title = usePanelPart(claim.id, "evidence");
  const send = () => {
    const read = AddEvidence.safeParse({
      id: piece?.id ?? newId(),
      ...draft,
      url: withScheme(draft.url),
    });
    if (!read.success) {
      flushSync(() => setFaults(fieldErrorsOf(read.error)));
      focusFault(form.current);
      return;
    }
    onSend(read.data, { draft: name, onRefused: stored.keep });
  };
  const cancel = () => {
    stored.forget();
    onClose();
  };
  const field = (name: TextName) => ({
    value: draft[name],
    onChange: (text: string) => {
      change({ [name]: text });
      setFaults(remainingErrors(faults, { [name]: text }));
    },
    error: faults[name] ?? null,
  });
  return (
    <PanelForm
      ref={form}
      label={piece ? "Change the evidence" : "New evidence"}
      onSend={send}
      onLeave={onClose}
    >
      <SegmentedControl
        label="What the source does to the claim"
        segments={optionsOf(STANCES)}
        value={draft.stance}
        onChange={(stance) => change({ stance })}
      />
      <div ref={title}>
        <TextField label="Title" placeholder="Annual report 2025" {...field("title")} />
      </div>
      <TextField label="Address" type="url" placeholder="https://" {...field("url")} />
      <TextField label="Where in it" placeholder="Page 12, or 00:14:30" {...field("locator")} />
      <TextArea label="What it says" rows={3} {...field("excerpt")} />
      <div className={layout.stack2}>
        <Checkbox isSelected={draft.primary} onChange={(primary) => change({ primary })}>
          Primary source
        </Checkbox>
        <Checkbox
          isSelected={draft.confidential}
          onChange={(confidential) => change({ confidential })}
          hint="Stays on the desk: no export carries it."
        >
          Confidential
        </Checkbox>
      </div>
      <div className={layout.buttons}>
        <Button look="primary" size="small" type="submit">
          {piece ? "Save" : "Add evidence"}
        </Button>
        <Button look="plain" size="small" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </PanelForm>
  );
}

type TextName = keyof Pick<Draft, "title" | "url" | "locator" | "excerpt">;
