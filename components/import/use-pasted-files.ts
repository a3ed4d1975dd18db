import { useEffect, useEffectEvent } from "react";

/**
 * Hears of files that are pasted anywhere in the window. Office programs put a picture beside the words
 * that were copied: whoever pastes those wants the words.
 */
export function usePastedFiles(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const { clipboardData } = event;
      const files = [...(clipboardData?.files ?? [])];
      const hasWords = clipboardData?.types.some((type) => type.startsWith("text/"));
      if (files.length === 0 || hasWords) return;
      event.preventDefault();
      take(files);
    };
    window.addEventListener("paste", listen);
    return () => window.removeEventListener("paste", listen);
  }, []);
}
