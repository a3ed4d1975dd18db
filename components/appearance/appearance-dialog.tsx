import { useState } from "react";
import { Dialog } from "../ui/dialog.tsx";
import layout from "../ui/layout.module.css";
import { SegmentedControl } from "../ui/segmented-control.tsx";
import {
  type Appearance,
  changeAppearance,
  shownAppearance,
  TEXT_SIZES,
  type TextSize,
  THEMES,
  type Theme,
} from "./appearance.ts";
import styles from "./appearance-dialog.module.css";

const THEME_LABELS: Readonly<Record<Theme, string>> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
};

const SIZE_LABELS: Readonly<Record<TextSize, string>> = {
  "100": "Usual",
  "115": "Larger",
  "130": "Large",
  "150": "Largest",
};

/** Light or dark, and how large an article's text is. What is chosen shows at once. */
export function AppearanceDialog({ onClose }: { readonly onClose: () => void }) {
  const [appearance, setAppearance] = useState(shownAppearance);
  const change = (part: Partial<Appearance>) => {
    const next = { ...appearance, ...part };
    setAppearance(next);
    changeAppearance(next);
  };
  return (
    <Dialog title="Appearance" isOpen onClose={onClose}>
      <div className={layout.stack4}>
        <div className={layout.stack1}>
          <h3 className={styles.title}>Colours</h3>
          <SegmentedControl
            label="Colours"
            segments={THEMES.map((id) => ({ id, label: THEME_LABELS[id] }))}
            value={appearance.theme}
            onChange={(theme) => change({ theme })}
          />
        </div>
        <div className={layout.stack1}>
          <h3 className={styles.title}>Size of the article’s text</h3>
          <SegmentedControl
            label="Size of the article’s text"
            segments={TEXT_SIZES.map((id) => ({ id, label: SIZE_LABELS[id] }))}
            value={appearance.textSize}
            onChange={(textSize) => change({ textSize })}
          />
        </div>
        <p className={styles.sample} aria-hidden="true">
          The bridge was built in 1902, the mayor said.
        </p>
      </div>
    </Dialog>
  );
}
