import type { Made } from './make-site.ts';
import type { Place } from './scan-places.ts';

/** What is previewed, and how. */
export interface MakerOptions {
  /** As they stand on the command line. */
  readonly paths: readonly string[];
  readonly cwd: string;
  /** The settings file and the baseline named on the command line, or `''`. */
  readonly config: string;
  readonly baseline: string;
}

/** What came of making the pages. */
export interface Making {
  /** Null if they are as they were before, or if nothing can be made. */
  readonly made: Made | null;
  /** Why nothing can be made of the files as they are; blank if something can. */
  readonly trouble: Trouble;
  /** Where everything lies that goes into them. */
  readonly places: readonly Place[];
}

/** What stands in the way, as a sentence, and what to do about it. */
export interface Trouble {
  readonly message: string;
  readonly help: string;
}

/** No trouble. */
export const noTrouble: Trouble = { message: '', help: '' };

/** What makes the pages, be it here or in a thread of its own. It remembers what was last read of each file. */
export interface SiteMaker {
  /** Where everything lies that goes into the pages. @throws CommandError if there is nothing to preview. */
  look(): Promise<readonly Place[]>;
  /** The pages as the files are now and on that day; `known` is the version that is shown, and not made again. */
  make(today: string, known: string): Promise<Making>;
  /** An evidence file by its path on the pages, judged anew; undefined if it may not be published or is not there any more. */
  read(file: string): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}
