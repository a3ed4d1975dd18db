import { OptionalSelect } from "#components/ui/optional-select.tsx";
import { optionsOf } from "#components/ui/options.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { STAGE_MARKS } from "#components/ui/state-marks.ts";
import { useMe } from "#lib/client/queries.ts";
import { STAGES } from "#lib/domain/vocabulary.ts";
import styles from "./articles.module.css";
import type { ShownArticles } from "./use-article-filters.ts";

/** Search, desk and stage over the list of articles. */
export function ArticleFilters({ filters, change }: Omit<ShownArticles, "isFiltered">) {
  const desks = useMe().data?.memberships.map(({ desk }) => desk) ?? [];
  return (
    <search className={styles.filters}>
      <SearchField
        label="Search headlines"
        placeholder="Search headlines"
        initial={filters.q ?? ""}
        onSearch={(q) => change({ q })}
      />
      {desks.length > 1 && (
        <OptionalSelect
          label="Desk"
          isLabelHidden
          none="All desks"
          options={desks.map(({ slug, name }) => ({ id: slug, label: name }))}
          value={filters.desk ?? null}
          onChange={(desk) => change({ desk: desk ?? "" })}
        />
      )}
      <OptionalSelect
        label="Stage"
        isLabelHidden
        none="All stages"
        options={optionsOf(STAGES, STAGE_MARKS)}
        value={filters.stage ?? null}
        onChange={(stage) => change({ stage: stage ?? "" })}
      />
    </search>
  );
}
