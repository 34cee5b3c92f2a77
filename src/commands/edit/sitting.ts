import type { CheckedFile } from '../disk/check-file.ts';
import type { Question } from '../preview/open-server.ts';
import type { Journal } from './journal.ts';
import type { OpenFiles } from './open-files.ts';

/** How forms are shown and checked. */
export interface DeskOptions {
  /** The day, ISO, that dates are judged against, as it is when it is asked for. */
  readonly readToday: () => string;
  /** The settings and the baseline named on the command line, or `''`. */
  readonly config: string;
  readonly baseline: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly command: string;
  /** The time of the day for a reader, such as `14:32`. */
  readonly clock: () => string;
  /** Hears of each save that changed a file. */
  readonly saved: () => void;
}

/** What pages of a desk are made from, for one request. */
export interface Sitting {
  readonly request: Question;
  readonly folder: string;
  readonly options: DeskOptions;
  readonly journal: Journal;
  /** Whether keys lead from provision to provision; kept as long as the program runs. */
  readonly keys: { on: boolean };
  /** The files as they stand. */
  readonly files: OpenFiles;
  /** Checks them, as a draft. */
  readonly check: () => Promise<CheckedFile | undefined>;
}
