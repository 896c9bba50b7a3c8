/**
 * What the add-in does in Excel before anybody opens the pane. Excel starts it with a workbook that asked for it, out of sight. The event
 * OnDocumentOpened is no substitute: it starts add-ins that an administrator deployed, with every workbook, away from the pane.
 * May not know what there is to say.
 */
const starts = (): boolean => Office.context.requirements.isSetSupported("SharedRuntime", "1.1");

export async function startWithWorkbook(): Promise<void> {
  if (!starts()) return;
  // A workbook that asks already is not changed. One that cannot be changed is told of when the pane is opened, as before.
  const now = await Office.addin.getStartupBehavior().catch(() => null);
  if (now === Office.StartupBehavior.none) await Office.addin.setStartupBehavior(Office.StartupBehavior.load).catch(() => undefined);
}

/** Where the pane cannot be shown by a command, it speaks when the person opens it. */
export async function showPane(): Promise<void> {
  if (starts()) await Office.addin.showAsTaskpane().catch(() => undefined);
}
