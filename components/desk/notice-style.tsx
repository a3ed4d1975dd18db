import { Label, Radio, RadioGroup } from "react-aria-components";
import layout from "#components/ui/layout.module.css";
import radio from "#components/ui/radio.module.css";
import typography from "#components/ui/typography.module.css";
import { useEarlyInput } from "#components/ui/use-early-input.ts";
import { composeNotice } from "#lib/domain/notice/compose.ts";
import { HOUSE_STYLES, type HouseStyle, labelOf } from "#lib/domain/vocabulary.ts";
import styles from "./notice-style.module.css";
import { type DeskPartProps, useDeskSettings } from "./use-desk-settings.ts";

const PLACES: Readonly<Record<HouseStyle, string>> = {
  agency: "At the top, so that whoever has printed it sees it first.",
  newspaper: "Under the article.",
  amended_line: "As the last paragraph of the article.",
  asterisk: "A mark at the words leads to it under the article. Without a date.",
};

/** How the desk tells readers of corrections. Everybody may read it, admins change it. */
export function NoticeStyle({ desk, mayManage }: DeskPartProps) {
  if (mayManage) return <StyleChoice desk={desk} />;
  return (
    <div className={layout.stack4}>
      <p>
        Readers are told in the house style “{labelOf(desk.noticeStyle).toLowerCase()}”.{" "}
        {PLACES[desk.noticeStyle]}
      </p>
      <Example style={desk.noticeStyle} />
    </div>
  );
}

function StyleChoice({ desk }: Pick<DeskPartProps, "desk">) {
  const { pending, change } = useDeskSettings(desk);
  const box = useEarlyInput<HTMLDivElement>();
  const choose = (value: string) => {
    const noticeStyle = HOUSE_STYLES.find((style) => style === value);
    if (noticeStyle) change({ noticeStyle });
  };
  return (
    <RadioGroup
      ref={box}
      className={layout.stack4 ?? ""}
      value={pending?.noticeStyle ?? desk.noticeStyle}
      onChange={choose}
      isDisabled={pending !== null}
    >
      <Label className={styles.label ?? ""}>How readers are told of corrections</Label>
      {HOUSE_STYLES.map((style) => (
        <Radio key={style} value={style} className={styles.choice ?? ""}>
          <span className={radio.dot} aria-hidden="true" />
          <span className={styles.words}>
            {labelOf(style)}
            <span className={typography.aside}>{PLACES[style]}</span>
            <Example style={style} />
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function Example({ style }: { readonly style: HouseStyle }) {
  return (
    <span className={styles.example}>
      {style === "asterisk" && <sup>*</sup>}
      {composeNotice({ ...EXAMPLE, style })}
    </span>
  );
}

const EXAMPLE = {
  notice: "correction",
  correction: { action: "replace", exact: "59 missiles", insert: "58 missiles" },
  kind: "number",
  speaker: null,
  date: "2017-04-12",
  evidence: [],
  where: "in the fourth paragraph",
} as const;
