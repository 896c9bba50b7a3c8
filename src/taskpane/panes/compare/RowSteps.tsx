/** The steps under an opened row. */
import type { ReactElement } from "react";
import { usePane } from "../../context";
import { Failed, Loading } from "../../components/States";
import { useAsync } from "../../hooks/useAsync";
import { Steps } from "../calculate/Steps";
import type { CompareRow } from "./compare";
import type { Request } from "./request";
import { stepsOf } from "./steps";

export function RowSteps({ row, request }: { readonly row: CompareRow; readonly request: Request }): ReactElement {
  const { locale } = usePane();
  const steps = useAsync(() => stepsOf(row, request), [row.line, row.year, row.regime, row.version, request, locale]);
  if (steps.kind === "loading") return <Loading lines={3} />;
  if (steps.kind === "failed") return <Failed reason={steps.reason} retry={steps.retry} />;
  return <Steps steps={steps.value} />;
}
