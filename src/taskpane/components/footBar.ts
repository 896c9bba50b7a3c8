/** The bar at the foot of a form or table, which stays in sight while what is above it scrolls. */
import { type GriffelStyle, tokens } from "@fluentui/react-components";

export const FOOT_BAR = {
  position: "sticky",
  bottom: 0,
  zIndex: 2,
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalS,
  margin: `0 calc(-1 * ${tokens.spacingHorizontalL})`,
  padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  backgroundColor: tokens.colorNeutralBackground1,
  borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
} satisfies GriffelStyle;
