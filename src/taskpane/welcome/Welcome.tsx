/** What somebody sees at the first start: a word of welcome, a tour of the views, a sample sheet. It stands above the view and hides nothing. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from "react";
import { t } from "../../i18n/t";
import { DismissIcon } from "../icons";
import { SampleSheetButton } from "./SampleSheetButton";
import type { Tour } from "./useTour";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
  },
  head: { display: "flex", alignItems: "start", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  title: { outlineStyle: "none", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  place: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
});

export function Welcome({ tour, onReady }: { readonly tour: Tour; readonly onReady: () => void }): ReactElement | null {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const card = useRef<HTMLElement>(null);
  const step = tour.state.kind === "step" ? tour.state.index : -1;
  // The person who walks on hears the next step; the card of the first start takes no focus away.
  useEffect(() => {
    if (step >= 0) title.current?.focus();
  }, [step]);
  if (tour.state.kind === "hidden") return null;

  // The card goes, and the keyboard goes on at the view that is shown.
  const leave = (act: () => void): void => {
    const pane = card.current?.closest("[lang]");
    act();
    requestAnimationFrame(() => card.current ?? pane?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave(tour.end);
  };
  const key = step < 0 ? "paneStart.welcome" : `paneStart.tour.${tour.views[step] ?? ""}`;
  return (
    <section ref={card} className={styles.card} aria-label={t("paneStart.region")} onKeyDown={escape}>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1} className={styles.title} style={{ margin: 0, font: "inherit" }}>
          <Text weight="semibold" size={400}>
            {t(key)}
          </Text>
        </h2>
        <Button appearance="subtle" size="small" icon={<DismissIcon />} aria-label={t("paneStart.close")} onClick={() => leave(tour.end)} />
      </div>
      <Text>{t(`${key}.text`)}</Text>
      {step < 0 ? (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={tour.next}>
            {t("paneStart.start")}
          </Button>
          <Button onClick={() => leave(() => (tour.end(), onReady()))}>{t("paneReady.title")}</Button>
          <SampleSheetButton />
        </div>
      ) : (
        <div className={styles.actions}>
          <Button disabled={step === 0} onClick={tour.back}>
            {t("paneStart.back")}
          </Button>
          <Button appearance="primary" onClick={() => leave(tour.next)}>
            {t(step === tour.views.length - 1 ? "paneStart.done" : "paneStart.next")}
          </Button>
          <Text size={200} className={styles.place}>
            {t("paneStart.place", { step: step + 1, all: tour.views.length })}
          </Text>
        </div>
      )}
    </section>
  );
}
