import { checkFile, type RunOptions, type ToldFile } from '../disk/check-file.ts';
import { packError, type Refusal } from '../threads/pack-error.ts';

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

/** Of a verdict, what is told of it; all that goes from thread to thread. */
export function keepShown(verdict: ToldFile['verdict']): ToldFile['verdict'] {
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
