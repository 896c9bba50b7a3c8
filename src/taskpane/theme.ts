/** Colours and fonts of the pane, following the host's theme. */
import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme as FluentTheme } from "@fluentui/react-components";
import type { Locale, Theme } from "../host/port";

/** From the dark to the light end of the colour of the project's icon. */
const brand: BrandVariants = {
  10: "#03110f",
  20: "#0a231f",
  30: "#0b332e",
  40: "#0b423b",
  50: "#0b4f4a",
  60: "#0e5f57",
  70: "#106e63",
  80: "#12796d",
  90: "#2c897c",
  100: "#459a8d",
  110: "#5eaa9e",
  120: "#77bbb0",
  130: "#91ccc2",
  140: "#acdcd5",
  150: "#c8ece7",
  160: "#e6f7f5",
};

const light = createLightTheme(brand);
const base = createDarkTheme(brand);
/** One step lighter than the usual choice, which on dark grey has too little contrast for text. */
const dark: FluentTheme = {
  ...base,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[140],
  colorBrandForegroundLinkPressed: brand[110],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandForeground1Hover: brand[130],
  colorCompoundBrandForeground1Pressed: brand[110],
  colorNeutralForeground2BrandHover: brand[120],
  colorStatusDangerForeground1: base.colorStatusDangerForeground3,
};

const THEMES: Readonly<Record<Theme, FluentTheme>> = { light, dark, highContrast: teamsHighContrastTheme };

/** The same character is drawn differently in Taiwan and in China, so the order of the fonts follows the language. */
const FONTS: Readonly<Record<Locale, string>> = {
  en: '"Segoe UI", system-ui, -apple-system, "Microsoft JhengHei UI", "Noto Sans TC", sans-serif',
  "zh-TW": '"Segoe UI", "Microsoft JhengHei UI", "Microsoft JhengHei", "PingFang TC", "Noto Sans TC", "Noto Sans CJK TC", sans-serif',
  "zh-CN": '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif',
};

export function themeFor(theme: Theme, locale: Locale): FluentTheme {
  return { ...THEMES[theme], fontFamilyBase: FONTS[locale] };
}
