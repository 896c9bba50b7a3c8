/** What a piece of work with papers has to say: a sentence, files to keep, lists to look at. May not know the view. */
import type { PaperFile } from "../../../papers/communication/readBook";

export type ToldList = { readonly title: string; readonly lines: readonly string[]; readonly open?: true };
export type Told = {
  readonly sentence: string;
  /** Something was refused, is missing or should be looked at. */
  readonly isDoubtful: boolean;
  readonly files: readonly PaperFile[];
  readonly lists: readonly ToldList[];
};
