import { Schema } from "prosemirror-model";
import { EditorState, Plugin, PluginKey } from "prosemirror-state";
import { type Decoration, DecorationSet, EditorView } from "prosemirror-view";
import claimStyles from "#components/editor/claims.module.css";
import styles from "#components/editor/galley.module.css";
import type { Claim } from "#lib/domain/claim.ts";
import { lineAt, linesOf } from "#lib/domain/text.ts";
import { drawClaim, type PositionOf } from "#lib/editor/claim-decorations.ts";
import { schema as galleySchema } from "#lib/editor/schema.ts";
import type { Sample } from "./articles.ts";
import type { Opened } from "./technique.ts";

const { block, text } = galleySchema.spec.nodes.toObject();
const schema = new Schema({
  nodes: { doc: { content: "block+" }, block: block ?? {}, text: text ?? {} },
});
const key = new PluginKey<DecorationSet>("bare");

/** ProseMirror as its guide shows it: no sections, every claim decorated from the start. */
export function openBare(
  host: HTMLElement,
  sample: Sample,
): Opened & { readonly view: EditorView } {
  const { text } = sample.revision;
  const lines = linesOf(text);
  const place: PositionOf = (offset) => offset + 1 + lineAt(lines, offset).index;
  const decorate = (claims: readonly Claim[]) =>
    claims.flatMap((claim) => drawClaim(claim, text, place));
  const doc = documentOf(sample);
  const plugins = [decorationsPlugin(decorate(sample.claims))];
  const state = EditorState.create({ doc, plugins });
  const attributes = { class: `${styles.galley} ${claimStyles.claims}`, style: "max-width: 66ch" };
  const view = new EditorView(host, { state, attributes });
  return {
    view,
    add: (claim) => view.dispatch(view.state.tr.setMeta(key, decorate([claim]))),
    isDrawn: () => true,
  };
}

function documentOf({ revision }: Sample) {
  const blocks = linesOf(revision.text).map(({ index, start, end }) =>
    schema.node("block", { kind: revision.blocks[index] ?? "paragraph" }, [
      schema.text(revision.text.slice(start, end)),
    ]),
  );
  return schema.node("doc", null, blocks);
}

function decorationsPlugin(decorations: Decoration[]): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, decorations),
      apply(transaction, drawn) {
        const added: Decoration[] | undefined = transaction.getMeta(key);
        const mapped = drawn.map(transaction.mapping, transaction.doc);
        return added ? mapped.add(transaction.doc, added) : mapped;
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}
