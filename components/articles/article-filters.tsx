import { SearchField } from "#components/ui/search-field.tsx";
import { Select } from "#components/ui/select.tsx";
import { StateMark } from "#components/ui/state-mark.tsx";
import { STAGE_MARKS } from "#components/ui/state-marks.ts";
import { useMe } from "#lib/client/queries.ts";
import { labelOf, STAGES } from "#lib/domain/vocabulary.ts";
import styles from "./articles.module.css";
import type { ShownArticles } from "./use-article-filters.ts";

const ALL = "all";

/** Search, desk and stage over the list of articles. */
export function ArticleFilters({ filters, change }: Omit<ShownArticles, "isFiltered">) {
  const memberships = useMe().data?.memberships ?? [];
  const desks = memberships.map(({ desk }) => ({ id: desk.slug, label: desk.name }));
  const stages = STAGES.map((stage) => ({
    id: stage,
    label: labelOf(stage),
    mark: (
      <span aria-hidden="true">
        <StateMark mark={STAGE_MARKS[stage]} show="shape">
          {""}
        </StateMark>
      </span>
    ),
  }));
  const choose = (name: "desk" | "stage") => (id: string) =>
    change({ [name]: id === ALL ? "" : id });
  return (
    <search className={styles.filters}>
      <SearchField
        label="Search headlines"
        placeholder="Search headlines"
        initial={filters.q ?? ""}
        onSearch={(q) => change({ q })}
      />
      {desks.length > 1 && (
        <Select
          label="Desk"
          isLabelHidden
          options={[{ id: ALL, label: "All desks" }, ...desks]}
          value={filters.desk ?? ALL}
          onChange={choose("desk")}
        />
      )}
      <Select
        label="Stage"
        isLabelHidden
        options={[{ id: ALL, label: "All stages" }, ...stages]}
        value={filters.stage ?? ALL}
        onChange={choose("stage")}
      />
    </search>
  );
}
