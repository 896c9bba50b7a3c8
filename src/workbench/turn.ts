/**
 * One page at a time keeps the workbook of this browser: with two, each would overwrite what the other saves. The page that
 * has the turn holds a lock of the browser, which also lets it go when the page crashes. Another page may ask for the turn;
 * whoever has it first saves what is open and then gives it up. May not know what is saved.
 */
const NAME = "carbon-border.workbook";
/**
 * A page that starts anew may meet its own former lock for a moment, longer on a slow machine. Tries are counted, not time: a page
 * too busy to hear of a lock it was given would take its own lateness for another page's turn.
 */
const START_TRIES = 25;
const BETWEEN_TRIES = 120;
/** A page that is asleep does not answer; then its turn is taken. */
const HANDING_OVER = 5000;

/** What pages say to one another: who has it; I have it; give it to me. */
const [WHO, HELD, ASKED] = ["who", "held", "asked"];

export type Turn = {
  readonly mine: () => boolean;
  /** What is to be done before the turn goes to another page that asked for it. */
  readonly beforeLeaving: (finish: () => Promise<void>) => void;
  /** Before this page starts anew: it need not wait for its own lock. */
  readonly letGo: () => void;
  /** Another page has the turn now. */
  readonly onLost: (callback: () => void) => () => void;
  /** Resolves when this page has it, whatever the other page does; the page then has to read the workbook anew. */
  readonly take: () => Promise<void>;
};

export async function takeTurn(): Promise<Turn> {
  // Without a safe address (https or this machine) a browser has no locks; then nothing is known of other pages.
  const locks = navigator.locks as LockManager | undefined;
  const lost = new Set<() => void>();
  let mine = locks === undefined;
  let release = (): void => undefined;
  let finish = (): Promise<void> => Promise.resolve();

  const leave = (): void => {
    if (!mine) return;
    mine = false;
    lost.forEach((callback) => callback());
  };
  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve) => {
      const held = locks?.request(NAME, options, (lock) =>
        lock === null
          ? resolve(false)
          : new Promise<void>((done) => {
              mine = true;
              release = done;
              resolve(true);
            }),
      );
      // Refused: waited long enough, or taken away later.
      held?.catch(() => {
        leave();
        resolve(false);
      });
    });

  const channel = locks ? new BroadcastChannel(NAME) : null;
  /** Another page said that it has the turn. */
  let answered = false;
  channel?.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (data === HELD) answered = true;
    if (data === WHO && mine) channel.postMessage(HELD);
    if (data !== ASKED || !mine) return;
    void finish()
      .catch(() => undefined)
      .then(() => {
        leave();
        release();
      });
  });
  for (let tries = 1; locks && !(await hold({ ifAvailable: true })) && !answered && tries < START_TRIES; tries++) {
    channel?.postMessage(WHO);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
  }
  return {
    mine: () => mine,
    beforeLeaving: (next) => {
      finish = next;
    },
    letGo: () => release(),
    onLost: (callback) => {
      lost.add(callback);
      return () => lost.delete(callback);
    },
    take: async () => {
      if (mine) return;
      channel?.postMessage(ASKED);
      if (await hold({ signal: AbortSignal.timeout(HANDING_OVER) })) return;
      await hold({ steal: true });
    },
  };
}
