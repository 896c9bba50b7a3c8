/** What the program is, its version, what it does with data, under which licence it stands. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { allSpecs } from "../../../functions/register";
import { t } from "../../../i18n/t";
import { Heading } from "../../components/Heading";
import { OfficialLink } from "../../components/OfficialLink";
import { useHost } from "../../context";
import { useAsync } from "../../hooks/useAsync";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  small: { color: tokens.colorNeutralForeground3 },
});

/** Files beside the page, put there by the build. */
const beside = (file: string): string => new URL(file, document.baseURI).href;

export function About(): ReactElement {
  const styles = useStyles();
  const host = useHost();
  const status = useAsync(() => host.status(), []);
  const version = status.kind === "ready" ? status.value.version : "";
  return (
    <section className={styles.root} aria-labelledby="cb-about">
      <Heading level={2} id="cb-about">
        {t("pane.about")}
      </Heading>
      <Text>{t("pane.about.what")}</Text>
      <Text>{t("pane.about.privacy")}</Text>
      <Text>{t("pane.about.advice")}</Text>
      <Text size={200} className={styles.small}>
        {[version === "" ? "" : t("pane.about.version", { version }), t("pane.about.functions", { functions: allSpecs().length })]
          .filter((part) => part !== "")
          .join(" · ")}
      </Text>
      <Text size={200}>
        <OfficialLink href={beside("LICENSE.txt")}>{t("pane.about.licence")}</OfficialLink>
        {" · "}
        <OfficialLink href={beside("third-party.md")}>{t("pane.about.thirdParty")}</OfficialLink>
      </Text>
    </section>
  );
}
