import { useState } from "react";
import { DropZone } from "react-aria-components";
import { notify } from "#components/ui/toast-queue.ts";
import { useWindowEvent } from "#components/ui/use-window-event.ts";
import styles from "./drop-overlay.module.css";
import { filesOfDrop } from "./dropped-files.ts";

export interface DropOverlayProps {
  /** What letting go does: "Drop to import". */
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Covers the window as soon as files are dragged over it, so that they can be dropped anywhere. */
export function DropOverlay({ label, onFiles }: DropOverlayProps) {
  const [isOver, setOver] = useState(false);
  useFilesOverWindow({ onOver: () => setOver(true), onMissed: () => setOver(false) });
  if (!isOver) return null;
  return (
    <DropZone
      className={styles.overlay ?? ""}
      aria-label={label}
      onDropExit={() => setOver(false)}
      onDrop={async ({ items }) => {
        setOver(false);
        onFiles(await filesOfDrop(items));
      }}
    >
      <p className={styles.label}>{label}</p>
    </DropZone>
  );
}

/** Refuses dropped files; by default the browser would leave the page to show them. */
export function NoDrop({ why }: { readonly why: string }) {
  useFilesOverWindow({ onOver: () => {}, onMissed: () => notify({ message: why }) });
  return null;
}

interface FilesOverWindow {
  readonly onOver: () => void;
  /** Files were let go where nothing takes them. */
  readonly onMissed: () => void;
}

function useFilesOverWindow({ onOver, onMissed }: FilesOverWindow): void {
  const withFiles = (then?: () => void) => (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    then?.();
  };
  useWindowEvent("dragenter", withFiles(onOver));
  useWindowEvent("dragover", withFiles());
  useWindowEvent("drop", withFiles(onMissed));
}
