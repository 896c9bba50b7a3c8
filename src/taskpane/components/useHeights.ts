/** How high each row of a long list is: guessed until it has been drawn, measured from then on, also when letters grow. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";

type Guessed = { readonly key: string; readonly guess: number };
export type Heights = {
  /** Where each row begins, px. */
  readonly offsets: readonly number[];
  readonly total: number;
  readonly boxHeight: number;
  /** `ref` of a row with `data-key`. */
  readonly measure: (element: HTMLElement | null) => (() => void) | undefined;
};

export function useHeights(box: RefObject<HTMLDivElement | null>, rows: readonly Guessed[]): Heights {
  const known = useRef(new Map<string, { readonly width: number; readonly height: number }>());
  const [round, setRound] = useState(0);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const placed = useRef<readonly number[]>([]);
  /** By how much what is above has grown since the rows were last placed. */
  const shift = useRef(0);
  const order = useRef<ReadonlyMap<string, number>>(new Map());

  const observer = useMemo(
    () =>
      new ResizeObserver((entries) => {
        let changed = false;
        for (const { target } of entries) {
          const element = target as HTMLElement;
          const key = element.dataset["key"] ?? "";
          const now = element.offsetHeight;
          const before = known.current.get(key);
          if (now === 0 || (before?.height === now && before.width === element.offsetWidth)) continue;
          known.current.set(key, { width: element.offsetWidth, height: now });
          changed = true;
          // What stands in sight stays where it is when a row above it turns out to be higher than guessed.
          const index = order.current.get(key) ?? -1;
          const [start, end] = [placed.current[index], placed.current[index + 1]];
          if (box.current && start !== undefined && end !== undefined && end <= box.current.scrollTop) shift.current += now - (end - start);
        }
        if (changed) setRound((n) => n + 1);
      }),
    [box],
  );

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = (): void =>
      setSize((old) =>
        old.width === element.clientWidth && old.height === element.clientHeight
          ? old
          : { width: element.clientWidth, height: element.clientHeight },
      );
    look();
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      observer.disconnect();
    };
  }, [box, observer]);

  const { offsets, total } = useMemo(() => {
    const starts: number[] = [];
    let sum = 0;
    for (const { key, guess } of rows) {
      starts.push(sum);
      // Lines break elsewhere in a box of another width.
      const measured = known.current.get(key);
      sum += measured?.width === size.width ? measured.height : guess;
    }
    return { offsets: starts, total: sum };
  }, [rows, round, size.width]);
  useLayoutEffect(() => {
    placed.current = [...offsets, total];
    order.current = new Map(rows.map(({ key }, index) => [key, index]));
    if (box.current && shift.current !== 0) box.current.scrollTop += shift.current;
    shift.current = 0;
  }, [box, rows, offsets, total]);

  const measure = useCallback(
    (element: HTMLElement | null) => {
      if (!element) return undefined;
      observer.observe(element);
      return () => observer.unobserve(element);
    },
    [observer],
  );
  return { offsets, total, boxHeight: size.height, measure };
}
