/**
 * Buttons of the ribbon, the menu over cells and the keys of shortcuts.json: each asks the pane for one thing and brings it
 * into sight. The names are those of the manifest. May not know what the pane does.
 */
import { ASKED } from "../port";
import { asked } from "./asked";
import { showPane } from "./opening";

type CommandEvent = { readonly completed: () => void };

export function associateCommands(): void {
  for (const what of ASKED)
    Office.actions.associate(what, async (event?: CommandEvent) => {
      asked.ask(what);
      await showPane();
      // A key hands over no event.
      event?.completed();
    });
}
