/** Says that the machine is offline, and what that does not touch: whatever is loaded goes on calculating. */
import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import { type ReactElement, useSyncExternalStore } from "react";
import { t } from "../../i18n/t";

function watch(callback: () => void): () => void {
  window.addEventListener("online", callback);
  window.addEventListener("offline", callback);
  return () => {
    window.removeEventListener("online", callback);
    window.removeEventListener("offline", callback);
  };
}

export function OfflineBar(): ReactElement | null {
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  if (online) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t("paneStart.offline")}</MessageBarBody>
    </MessageBar>
  );
}
