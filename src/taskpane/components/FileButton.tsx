/** A button that asks for files of this machine. The same file may be chosen again once it was corrected. */
import { Button } from "@fluentui/react-components";
import { type ReactElement, useRef } from "react";

type Props = {
  readonly label: string;
  /** Ends of names, as a page lists them. */
  readonly accept: string;
  readonly several?: boolean;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Never without a file. */
  readonly onPick: (files: readonly File[]) => void;
};

export function FileButton({ label, accept, several = false, disabled = false, className, onPick }: Props): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const pick = (chosen: readonly File[]): void => {
    if (input.current) input.current.value = "";
    if (chosen.length > 0) onPick(chosen);
  };
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={several}
        hidden
        aria-label={label}
        onChange={(event) => pick([...(event.target.files ?? [])])}
      />
      <Button size="small" className={className} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
