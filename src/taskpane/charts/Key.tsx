/** What solid and hatched, or drawn through and dashed, stand for. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactElement, useId } from "react";

const useStyles = makeStyles({
  key: {
    display: "flex",
    flexWrap: "wrap",
    gap: `2px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  one: { display: "inline-flex", alignItems: "center", gap: "6px" },
  mark: { flexShrink: 0 },
});

type Props = { readonly solid: string; readonly open: string; readonly as: "bar" | "line" };

export function Key({ solid, open, as }: Props): ReactElement {
  const styles = useStyles();
  const hatch = `key${useId().replace(/[^\w]/g, "")}`;
  const colour = as === "bar" ? tokens.colorBrandForeground1 : tokens.colorNeutralForeground2;
  return (
    <div className={styles.key}>
      <span className={styles.one}>
        <svg className={styles.mark} width="24" height="10" aria-hidden>
          {as === "bar" ? (
            <rect width="24" height="10" style={{ fill: colour }} />
          ) : (
            <path d="M0 5H24" style={{ stroke: colour, strokeWidth: 3 }} />
          )}
        </svg>
        {solid}
      </span>
      <span className={styles.one}>
        <svg className={styles.mark} width="24" height="10" aria-hidden>
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="3" height="6" style={{ fill: colour }} />
            </pattern>
          </defs>
          {as === "bar" ? (
            <rect width="24" height="10" fill={`url(#${hatch})`} />
          ) : (
            <path d="M0 5H24" style={{ stroke: colour, strokeWidth: 3, strokeDasharray: "6 4" }} />
          )}
        </svg>
        {open}
      </span>
    </div>
  );
}
