import { CommandError } from '../../command-error.ts';
import { checkFile, type RunOptions, type ToldFile } from '../disk/check-file.ts';

/** What all files of a run have in common. */
export interface Run {
  readonly cwd: string;
  readonly options: RunOptions;
}

/** A file to check, by its place in the run. */
export interface Task {
  readonly at: number;
  readonly path: string;
}

/** What came of it: the file, or why it could not be checked. */
export type Answer =
  | { readonly at: number; readonly file: ToldFile }
  | { readonly at: number; readonly refusal: Refusal };

/** An error as it goes from thread to thread, which would otherwise leave behind all but its message. */
interface Refusal {
  readonly message: string;
  readonly stack: string;
  /** What to do, if it is a `CommandError`. */
  readonly help: string | null;
  /** What the system says of an error of its own: code, call, path. */
  readonly system: Readonly<Record<string, unknown>>;
}

/** Checks a file, and keeps of it what is told. */
export async function answerTask({ at, path }: Task, cwd: string, options: RunOptions): Promise<Answer> {
  try {
    return { at, file: keepTold(await checkFile(path, cwd, options)) };
  } catch (error) {
    return { at, refusal: packError(error) };
  }
}

/** Memory stays flat however many files there are: texts are kept only where something of them is shown. */
function keepTold({ path, verdict, beside, codes }: ToldFile): ToldFile {
  return { path, verdict: keepShown(verdict), beside: beside.map(keepShown), codes };
}

function keepShown(verdict: ToldFile['verdict']): ToldFile['verdict'] {
  const { read, kind, file, diagnostics, text, tally, heldGaps } = verdict;
  return {
    ...{ kind, file, diagnostics, tally },
    ...(heldGaps === undefined ? {} : { heldGaps }),
    text: diagnostics.length > 0 ? text : '',
    read: read && {
      assessment: { landlord: read.assessment.landlord, period: read.assessment.period },
      code: { answers: read.code.answers, provisions: read.code.provisions.map(({ id }) => ({ id })) },
    },
  };
}

function packError(error: unknown): Refusal {
  const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
  const system = error instanceof Error && !(error instanceof CommandError) ? { ...error } : {};
  return { message, stack, help: error instanceof CommandError ? error.help : null, system };
}

/** The error that was packed. */
export function unpackError({ message, stack, help, system }: Refusal): Error {
  return help === null
    ? Object.assign(new Error(message), system, { stack })
    : new CommandError(message, help);
}
