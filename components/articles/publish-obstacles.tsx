import { ObstacleList, type ObstacleListProps } from "#components/claims/obstacle-list.tsx";
import { ReasonField, type ReasonFieldProps } from "#components/claims/override-rules-dialog.tsx";
import layout from "#components/ui/layout.module.css";

export interface PublishObstaclesProps extends ObstacleListProps, ReasonFieldProps {
  /** Why whoever looks at it may not publish alone; null where they may. */
  readonly ownWords: string | null;
}

/** The obstacles to publishing, and the reason to go on all the same. */
export function PublishObstacles(props: PublishObstaclesProps) {
  const { ownWords, value, onChange, ...list } = props;
  if (ownWords !== null) return <p role="note">{ownWords}</p>;
  if (list.obstacles.length === 0) return null;
  return (
    <section className={layout.stack3} aria-label="Before it is published">
      <p>The desk asks for this before an article is published:</p>
      <ObstacleList {...list} />
      <ReasonField value={value} onChange={onChange} />
    </section>
  );
}
