import type { EditorView } from "prosemirror-view";
import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";
import styles from "./galley.module.css";

/** The element of a galley, and its view while it is mounted. */
export interface MountedView {
  readonly mount: RefObject<HTMLDivElement | null>;
  readonly view: RefObject<EditorView | null>;
}

/** Mounts a galley once its element is there, and takes it away with that. */
export function useMountedView(create: (mount: HTMLElement) => EditorView): MountedView {
  const mount = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const onMount = useEffectEvent(create);
  useLayoutEffect(() => {
    if (!mount.current) return;
    const created = onMount(mount.current);
    view.current = created;
    return () => {
      view.current = null;
      created.destroy();
    };
  }, []);
  return { mount, view };
}

/** The view of a mounted galley; throws TypeError where it is not mounted. */
export function requireView(view: EditorView | null): EditorView {
  if (!view) throw new TypeError("The galley is not mounted.");
  return view;
}

export interface GalleyLabels {
  readonly ariaLabel: string;
  /** BCP 47. */
  readonly language?: string | null;
}

/** The attributes of a galley's text; `className` is added to the class of every galley. */
export function galleyAttributes(
  { ariaLabel, language }: GalleyLabels,
  className: string | undefined,
): Record<string, string> {
  return {
    class: `${styles.galley} ${className}`,
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": ariaLabel,
    ...(language ? { lang: language } : {}),
  };
}
