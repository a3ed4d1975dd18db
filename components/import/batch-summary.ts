import { count } from "#components/ui/count.ts";
import type { Mark } from "#components/ui/state-marks.ts";
import type { FileState, Recognised } from "#lib/client/batch-row.ts";

/** Whether nothing more happens to a file by itself. */
export function isDone({ is }: FileState): boolean {
  return is !== "waiting" && is !== "reading" && is !== "storing";
}

/** How a file's state is drawn. */
export const FILE_MARKS: Readonly<Record<FileState["is"], Mark>> = {
  waiting: { shape: "ring", tone: "plain" },
  reading: { shape: "half", tone: "accent" },
  storing: { shape: "half", tone: "accent" },
  on_desk: { shape: "tick", tone: "good" },
  held: { shape: "swap", tone: "doubt" },
  failed: { shape: "cross", tone: "bad" },
  cancelled: { shape: "dash", tone: "plain" },
};

/** A file's state in a few words. */
export function stateInWords(state: FileState): string {
  switch (state.is) {
    case "waiting":
      return "Waiting";
    case "reading":
      return "Reading";
    case "storing":
      return "Putting it on the desk";
    case "on_desk":
      return arrivalInWords(state);
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

function arrivalInWords(state: Extract<FileState, { is: "on_desk" }>): string {
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

/** What there is to look at in a file: "2 warnings, 15 left out", or null where there is nothing. */
export function toLookAt({ warnings, leftOut }: Recognised): string | null {
  const parts = [
    warnings.length > 0 && count(warnings.length, "warning", "warnings"),
    leftOut.length > 0 && `${leftOut.length} left out`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : null;
}

/** What came of all files: "10 on the desk, 1 already here, 1 not imported." */
export function summaryOf(states: readonly FileState[]): string {
  const countOf = (is: FileState["is"]) => states.filter((state) => state.is === is).length;
  const same = states.filter((state) => state.is === "held" && state.match.why === "text").length;
  const parts = [
    [countOf("on_desk"), "on the desk"],
    [same, "already here"],
    [countOf("held") - same, "perhaps a newer version"],
    [countOf("failed"), "not imported"],
    [countOf("cancelled"), "cancelled"],
  ] as const;
  const said = parts.filter(([many]) => many > 0).map(([many, what]) => `${many} ${what}`);
  return `${said.join(", ")}.`;
}
