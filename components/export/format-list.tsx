import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { formatInfo } from "#lib/domain/formats.ts";
import { type ExportFormat, FORMATS } from "#lib/domain/vocabulary.ts";
import { FORMAT_GROUPS } from "./format-groups.ts";
import styles from "./format-list.module.css";

export interface FormatListProps {
  readonly value: ExportFormat;
  readonly onChange: (format: ExportFormat) => void;
  /** Enter or a double press on a format. */
  readonly onDownload: (format: ExportFormat) => void;
}

/** Every format by who wants it, with what it is. Arrow keys choose. */
export function FormatList({ value, onChange, onDownload }: FormatListProps) {
  const formatOf = (key: unknown) => FORMATS.find((format) => format === key);
  return (
    <ListBox
      aria-label="Format"
      className={styles.list ?? ""}
      autoFocus
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const format = FORMATS.find((format) => keys !== "all" && keys.has(format));
        if (format) onChange(format);
      }}
      onAction={(key) => {
        const format = formatOf(key);
        if (format) onDownload(format);
      }}
    >
      {FORMAT_GROUPS.map(({ title, formats }) => (
        <ListBoxSection key={title}>
          <Header className={styles.title ?? ""}>{title}</Header>
          {formats.map((format) => (
            <FormatOption key={format} format={format} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function FormatOption({ format }: { readonly format: ExportFormat }) {
  const { label, description } = formatInfo(format);
  return (
    <ListBoxItem id={format} textValue={label} className={styles.format ?? ""}>
      <span className={styles.label}>{label}</span>{" "}
      <span className={styles.description}>{description}</span>
    </ListBoxItem>
  );
}
