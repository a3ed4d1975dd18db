import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ArticleView } from "#lib/domain/article.ts";
import { isOpen } from "#lib/domain/correction.ts";
import { readArticle } from "#lib/domain/notice/read-article.ts";
import { type NoticeSetting, wordsTaken } from "#lib/domain/notice/subject.ts";
import { once } from "#lib/domain/once.ts";

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
      mended: corrections.filter(isOpen).flatMap(wordsTaken),
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
