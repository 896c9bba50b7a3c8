/** What the menu of the workbook asks a person before it does something, and what it says. May not do it. */
import type { ReactNode } from "react";
import { t } from "../i18n/t";
import { XlsxRefusal } from "../xlsx/refusal";
import { refusalText, xlsxText } from "../xlsx/words";
import { OpeningQuestion, SavingQuestion } from "./FileQuestions";
import { gridText } from "./gridText";
import { openedText } from "./openedWords";
import { OpeningRefusal } from "./openingRefusal";
import { fileWord } from "./readyFiles";
import type { Opening } from "./xlsxOpen";
import type { SavedInFile } from "./xlsxSave";

export type Asking =
  | { readonly kind: "nothing" | "list" }
  | { readonly kind: "refused" | "notOpened"; readonly why: string }
  | { readonly kind: "xlsx" | "ready"; readonly name: string; readonly bytes: Uint8Array; readonly opening: Opening }
  /** `saved`: null where the opened file is no longer kept. */
  | { readonly kind: "saving"; readonly name: string; readonly saved: SavedInFile | null };

/** Nothing is asked: there is only something to be read. */
export const isNotice = ({ kind }: Asking): boolean => kind === "refused" || kind === "notOpened";

export function titleOf(asking: Asking): string {
  switch (asking.kind) {
    case "xlsx":
      return xlsxText("workbench.open");
    case "ready":
      return fileWord("open");
    case "saving":
      return openedText("save", { name: asking.name });
    case "notOpened":
      return gridText("notOpened");
    default:
      return gridText("sorry");
  }
}

export function questionOf(asking: Asking): ReactNode {
  switch (asking.kind) {
    case "xlsx":
      return <OpeningQuestion name={asking.name} {...asking.opening} />;
    case "ready":
      return fileWord("ask");
    case "saving":
      return <SavingQuestion name={asking.name} saved={asking.saved} />;
    case "refused":
    case "notOpened":
      return asking.why;
    default:
      return "";
  }
}

/** Reads a file, for a person to say whether it is opened. */
export async function askedToOpen(name: string, bytes: Uint8Array, kind: "xlsx" | "ready"): Promise<Asking> {
  try {
    const { openingOf } = await import("./xlsxOpen");
    return { kind, name, bytes, opening: openingOf(bytes) };
  } catch (error) {
    // Whatever a file does, the present workbook stays.
    const why =
      error instanceof XlsxRefusal
        ? refusalText(error)
        : error instanceof OpeningRefusal
          ? openedText(error.reason, error.details)
          : t("workbench.openFailed");
    return { kind: "notOpened", why };
  }
}
