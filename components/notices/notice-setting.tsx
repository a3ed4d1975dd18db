"use client";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ArticleView } from "#lib/domain/article.ts";
import { type Correction, editOf } from "#lib/domain/correction.ts";
import { type ReadArticle, readArticle } from "#lib/domain/notice/read-article.ts";
import type { Range } from "#lib/domain/text.ts";
import type { HouseStyle } from "#lib/domain/vocabulary.ts";

/** What the notices of one article have in common. */
export interface NoticeSetting {
  readonly style: HouseStyle;
  /** Read when it is first wanted: most who open an article write no notice. */
  readonly article: () => ReadArticle;
  /** Where open corrections take words out of the text. */
  readonly mended: readonly Range[];
}

const SettingContext = createContext<NoticeSetting | null>(null);

/** Lets the components inside word and check notices of this article. */
export function NoticeSettingProvider({
  view,
  children,
}: {
  readonly view: ArticleView;
  readonly children: ReactNode;
}) {
  const { headline } = view.article;
  const { revision, claims, noticeStyle } = view;
  const article = useMemo(
    () => once(() => readArticle({ headline }, revision)),
    [headline, revision],
  );
  const setting = useMemo<NoticeSetting>(() => {
    const corrections = claims.flatMap((claim) => claim.corrections);
    return {
      style: noticeStyle,
      article,
      mended: corrections.filter(isToCome).flatMap(wordsTaken),
    };
  }, [noticeStyle, article, claims]);
  return <SettingContext value={setting}>{children}</SettingContext>;
}

/** What the notices here have in common. Throws TypeError outside a `NoticeSettingProvider`. */
export function useNoticeSetting(): NoticeSetting {
  const setting = useContext(SettingContext);
  if (!setting) throw new TypeError("There is no NoticeSettingProvider around this component.");
  return setting;
}

function isToCome({ state, outcome }: Correction): boolean {
  return (state === "proposed" || state === "approved") && outcome !== "lost";
}

/** Where a correction takes words out of the text; nowhere for an insertion and a note. */
export function wordsTaken(correction: Correction): Range[] {
  const edit = editOf(correction);
  return edit && edit.from < edit.to ? [{ start: edit.from, end: edit.to }] : [];
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
