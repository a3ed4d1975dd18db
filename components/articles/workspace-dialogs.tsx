import type { ReactNode } from "react";
import { ClaimLegend } from "#components/editor/claim-legend.tsx";
import { ExportDialog } from "#components/export/export-dialog.tsx";
import { Tour } from "#components/tour/tour.tsx";
import { rememberTourSeen } from "#components/tour/tour-seen.ts";
import { useFocus } from "#components/ui/focus-target.tsx";
import type { ArticleView } from "#lib/domain/article.ts";
import { ArticleDetails } from "./article-details.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import type { WorkspaceDialog, WorkspaceState } from "./use-workspace.ts";

export interface WorkspaceDialogsProps {
  readonly view: ArticleView;
  readonly state: WorkspaceState;
}

/** The dialog that is open over the workspace. */
export function WorkspaceDialogs({ view, state }: WorkspaceDialogsProps) {
  const { dialog } = state;
  const onClose = () => state.setDialog(null);
  const opened: Readonly<Record<WorkspaceDialog, ReactNode>> = {
    legend: null,
    details: <ArticleDetails {...{ view, onClose }} />,
    export: <ExportDialog {...{ view, onClose }} />,
    tour: <Touring state={state} />,
    publish: <Publishing {...{ view, state }} />,
  };
  return (
    <>
      <ClaimLegend isOpen={dialog === "legend"} onClose={onClose} />
      {dialog && opened[dialog]}
    </>
  );
}

function Touring({ state }: Pick<WorkspaceDialogsProps, "state">) {
  const focus = useFocus();
  return (
    <Tour
      onClose={() => {
        rememberTourSeen();
        state.setDialog(null);
        focus("text");
      }}
    />
  );
}

function Publishing({ view, state }: Pick<WorkspaceDialogsProps, "view" | "state">) {
  const focus = useFocus();
  const close = () => state.setDialog(null);
  return (
    <PublishDialog
      view={view}
      onChange={(claim, correction) => {
        close();
        state.openForm(claim, { kind: "amend", correction });
        state.focusPart(claim, "notice");
      }}
      onOpen={(claim) => {
        close();
        state.openOnly(claim);
        state.focusPart(claim, "kind");
      }}
      onClose={close}
      onDone={() => {
        close();
        // Publishing has replaced the text that had the focus.
        focus("text");
      }}
    />
  );
}
