import { Plugin, PluginKey } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { ImportDecisions } from "#lib/domain/import/decisions.ts";
import type { ImportedArticle } from "#lib/domain/import/imported-article.ts";
import type { Range } from "#lib/domain/text.ts";
import { type GalleyOptions, mountGalley } from "./galley-view.ts";
import { changeImport, type ImportChange, type ImportState, openImport } from "./import-state.ts";
import type { Positions } from "./positions.ts";
import { scrollToMiddle } from "./scroll.ts";

const key = new PluginKey<ImportState>("import");

/** What a galley of an import is mounted with. */
export interface ImportGalleyOptions extends Omit<GalleyOptions, "revision"> {
  readonly article: ImportedArticle;
  readonly decisions: ImportDecisions;
}

/** Mounts a galley that draws what was recognised in an import. */
export function mountImportGalley(options: ImportGalleyOptions): EditorView {
  return mountGalley({ ...options, revision: options.article }, (positions) => [
    importPlugin(positions, options),
  ]);
}

function importPlugin(
  positions: Positions,
  { article, decisions }: Pick<ImportGalleyOptions, "article" | "decisions">,
): Plugin<ImportState> {
  return new Plugin<ImportState>({
    key,
    state: {
      init: (_, { doc }) => openImport(doc, { positions, article, decisions }),
      apply(transaction, state) {
        const change: ImportChange | undefined = transaction.getMeta(key);
        return change ? changeImport(state, transaction.doc, change) : state;
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.drawn,
      // ProseMirror would swallow Escape, with which the page leaves the choice of words.
      handleDOMEvents: { keydown: (_, event) => event.key === "Escape" },
    },
  });
}

/** The state of the import in a view that has the plugin. */
export function importOf(view: EditorView): ImportState {
  const state = key.getState(view.state);
  if (!state) throw new TypeError("This view draws no import.");
  return state;
}

/** Tells the plugin of a change. */
export function dispatchImport(view: EditorView, change: ImportChange): void {
  view.dispatch(view.state.tr.setMeta(key, change));
}

/** Points words out and scrolls to them. */
export function reveal(view: EditorView, chosen: Range): void {
  dispatchImport(view, { kind: "chosen", chosen });
  const words = view.dom.querySelector("[data-chosen]");
  if (words) scrollToMiddle(words);
}
