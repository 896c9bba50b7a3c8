/**
 * The bar on top: what to do with the workbook, language, appearance, pane on or off. May not touch a cell.
 */
import {
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type MenuProps,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Document20Regular, LocalLanguage20Regular, PanelRight20Regular, WeatherMoon20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { currentLocale, type Locale, t } from "../i18n/t";
import { switchLocale, type ThemeChoice } from "./preferences";
import type { Session } from "./session";
import { WorkbookMenu } from "./WorkbookMenu";

const LANGUAGES: readonly (readonly [Locale, string])[] = [
  ["en", "English"],
  ["zh-TW", "繁體中文"],
  ["zh-CN", "简体中文"],
];
const THEMES: readonly ThemeChoice[] = ["auto", "light", "dark"];

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    padding: "4px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { marginRight: "12px", whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis", minWidth: "60px" },
  subtitle: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    flexShrink: 1,
    minWidth: 0,
    "@media (max-width: 900px)": { display: "none" },
  },
  space: { flexGrow: 1 },
});

export type HeaderProps = {
  readonly session: Session | null;
  readonly theme: ThemeChoice;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly paneOpen: boolean;
  readonly onTogglePane: () => void;
};

export function Header({ session, theme, onTheme, paneOpen, onTogglePane }: HeaderProps): ReactElement {
  const styles = useStyles();
  const chooseLanguage: MenuProps["onCheckedValueChange"] = (_, { checkedItems }) => {
    const chosen = LANGUAGES.find(([locale]) => locale === checkedItems[0]);
    if (chosen) switchLocale(chosen[0]);
  };
  const chooseTheme: MenuProps["onCheckedValueChange"] = (_, { checkedItems }) => {
    const chosen = THEMES.find((choice) => choice === checkedItems[0]);
    if (chosen) onTheme(chosen);
  };
  return (
    <header className={styles.bar}>
      <Text as="h1" weight="semibold" size={400} className={styles.title} style={{ margin: 0 }}>
        {t("workbench.title")}
      </Text>
      <Text size={200} className={styles.subtitle}>
        {t("workbench.subtitle")}
      </Text>
      <div className={styles.space} />
      <WorkbookMenu session={session} icon={<Document20Regular />} />
      <Menu checkedValues={{ language: [currentLocale()] }} onCheckedValueChange={chooseLanguage}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<LocalLanguage20Regular />} aria-label={t("workbench.language")}>
            {LANGUAGES.find(([locale]) => locale === currentLocale())?.[1]}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {LANGUAGES.map(([locale, name]) => (
              <MenuItemRadio key={locale} name="language" value={locale} lang={locale}>
                {name}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu checkedValues={{ theme: [theme] }} onCheckedValueChange={chooseTheme}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<WeatherMoon20Regular />} aria-label={t("workbench.theme")} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {THEMES.map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>
                {t(`workbench.theme.${choice}`)}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        appearance="subtle"
        icon={<PanelRight20Regular />}
        aria-pressed={paneOpen}
        onClick={onTogglePane}
        aria-label={t(paneOpen ? "workbench.hidePane" : "workbench.showPane")}
        title={t(paneOpen ? "workbench.hidePane" : "workbench.showPane")}
      />
    </header>
  );
}
