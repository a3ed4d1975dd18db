import { count } from "#components/ui/count.ts";
import type { Mark } from "#components/ui/state-marks.ts";
import type { FileState, Recognised } from "#lib/client/import/batch-row.ts";

/** Whether nothing more happens to a file by itself. */
export function isDone({ kind }: FileState): boolean {
  return kind !== "waiting" && kind !== "reading" && kind !== "storing";
}

/** How a file's state is drawn. */
export const FILE_MARKS: Readonly<Record<FileState["kind"], Mark>> = {
  waiting: { shape: "ring", tone: "plain" },
  reading: { shape: "half", tone: "accent" },
  storing: { shape: "half", tone: "accent" },
  on_desk: { shape: "tick", tone: "good" },
  held: { shape: "swap", tone: "doubt" },
  failed: { shape: "cross", tone: "bad" },
  cancelled: { shape: "dash", tone: "plain" },
};

/** A file's state, as its row says it. */
export function stateLabel(state: FileState): string {
  switch (state.kind) {
    case "waiting":
      return "Waiting";
    case "reading":
      return "Reading";
    case "storing":
      return "Putting it on the desk";
    case "on_desk":
      return arrivalLabel(state);
    case "held":
      return state.match.why === "text" ? "Already here" : "A newer version?";
    case "failed":
      return "Not imported";
    case "cancelled":
      return "Cancelled";
    default:
      return state satisfies never;
  }
}

function arrivalLabel(state: Extract<FileState, { kind: "on_desk" }>): string {
  switch (state.as) {
    case "article":
      return "On the desk";
    case "revision":
      return `Added as revision ${state.revision}`;
    case "bundle":
      return "Brought in with its record";
    default:
      return state.as satisfies never;
  }
}

/** What the report on a file holds: "2 warnings, 15 left out", or null where there is nothing. */
export function reportLabel({ warnings, leftOut }: Recognised): string | null {
  const parts = [
    warnings.length > 0 && count(warnings.length, "warning", "warnings"),
    leftOut.length > 0 && `${leftOut.length} left out`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : null;
}

/** What came of all files: "10 on the desk, 1 already here, 1 not imported." */
export function summaryOf(states: readonly FileState[]): string {
  const countStates = (kind: FileState["kind"]) =>
    states.filter((state) => state.kind === kind).length;
  const same = states.filter((state) => state.kind === "held" && state.match.why === "text").length;
  const parts = [
    [countStates("on_desk"), "on the desk"],
    [same, "already here"],
    [countStates("held") - same, "perhaps a newer version"],
    [countStates("failed"), "not imported"],
    [countStates("cancelled"), "cancelled"],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return `${said.join(", ")}.`;
}
