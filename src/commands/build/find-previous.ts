import { dirname, resolve } from 'node:path';
import type { WholeVerdict } from '../../check/verdict.ts';
import { CommandError } from '../../command-error.ts';
import type { Previous } from '../../publication/page/build-since.ts';
import type { Assessment } from '../../records/assessment.ts';
import { labelPeriod } from '../../words/dates.ts';
import { showPath } from '../disk/find-assessments.ts';
import { type OpenBeside, openBeside, type Top } from '../versions/beside.ts';
import { findRevised, findYearBefore } from '../versions/find-version.ts';
import { readBefore } from '../versions/read-before.ts';

/** How to find the assessments before those of a build. */
export interface PreviousOptions {
  readonly today: string;
  readonly cwd: string;
  /** Takes a sentence for the user. */
  readonly say: (sentence: string) => unknown;
}

/** An assessment, as far as what it is held against depends on it. */
interface Checked {
  /** Absolute. */
  readonly path: string;
  readonly verdict: Pick<WholeVerdict, 'read'>;
}

/** What one is held against: the year before it, and if it is a revision within the year, what it revises. Null where there is none. */
export interface Versions {
  readonly previous: Previous | null;
  readonly revised: Previous | null;
  /** The folder of what it revises, an absolute path; `''` if there is none. */
  readonly first: string;
}

/** Finds what one is held against. */
export type VersionsFinder = (checked: Checked) => Promise<Versions>;

/**
 * The finder of one build, for which each file that may be held against another is read once. The other is in the folder that
 * the one names, or else in a folder beside its own, of the same landlord. One beside it that cannot be read is told and left
 * out. It throws a CommandError if the one that is named cannot be read.
 */
export function openVersions(options: PreviousOptions): VersionsFinder {
  const open = openBeside(options.cwd);
  return async (checked) => {
    const isRevision = checked.verdict.read?.assessment.revision.date;
    const first = isRevision ? await find(checked, revised, open, options) : null;
    return {
      previous: (await find(checked, previous, open, options))?.before ?? null,
      revised: first?.before ?? null,
      first: first?.folder ?? '',
    };
  };
}

/** What one is held against, of which nothing is said; nothing where one that is named cannot be read. */
export async function findVersionsQuietly(checked: Checked, today: string, cwd: string): Promise<Versions> {
  try {
    return await openVersions({ today, cwd, say: () => undefined })(checked);
  } catch (error) {
    if (error instanceof CommandError) return { previous: null, revised: null, first: '' };
    throw error;
  }
}

/** One of the two that are looked for. */
interface Wanted {
  /** The folder that an assessment names, as written, or `''`. */
  readonly named: (assessment: Assessment) => string;
  readonly beside: typeof findYearBefore;
  /** How to tell the one that is found in a folder, the one that is named, and that it cannot be read. */
  readonly found: (shown: string) => string;
  readonly is: string;
  readonly lost: string;
  /** Tells what is odd about the one that is named. @throws CommandError if it cannot be the one meant. */
  readonly judge: (before: Assessment, own: Assessment, say: PreviousOptions['say']) => void;
}

const previous: Wanted = {
  named: (assessment) => assessment.previous,
  beside: findYearBefore,
  found: (shown) => `What has changed is told from ${shown}/, the year before beside it.`,
  is: 'the self-assessment before it',
  lost: 'so the page does not say what has changed since',
  judge: judgeNamed,
};

// What the check finds wrong with the one that is named is told there.
const revised: Wanted = {
  named: (assessment) => assessment.revision.revises,
  beside: findRevised,
  found: (shown) => `What the revision changes is told from ${shown}/, beside it.`,
  is: 'the self-assessment that it revises',
  lost: 'so the page does not say what the revision changes',
  judge: () => undefined,
};

async function find(
  { path, verdict }: Checked,
  wanted: Wanted,
  open: OpenBeside,
  options: PreviousOptions,
): Promise<{ before: Previous; folder: string } | null> {
  if (!verdict.read) return null;
  const { assessment, code } = verdict.read;
  const named = wanted.named(assessment);
  const found = named === '' ? await wanted.beside(path, describeTop(assessment), open) : undefined;
  const folder = named === '' ? found?.folder : resolve(dirname(path), named);
  if (folder === undefined) return null;
  const shown = showPath(folder, options.cwd);
  try {
    const before = await readBefore(folder, await found?.source, { path, code }, options);
    if (named === '') options.say(wanted.found(shown));
    else wanted.judge(before.assessment, assessment, options.say);
    return { before, folder };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (named !== '')
      throw new CommandError(
        `${showPath(path, options.cwd)} names ${named} as ${wanted.is}. ${error.message}`,
        error.help,
      );
    options.say(`${shown}/ cannot be read, ${wanted.lost}. ${error.message}`);
    return null;
  }
}

function describeTop({ landlord, period, revision }: Assessment): Top {
  return { landlord: landlord.name, ...period, revised: revision.date };
}

/**
 * That it is of another landlord may be right, after a merger, and is told.
 * @throws CommandError if it is not of an earlier period.
 */
function judgeNamed(before: Assessment, own: Assessment, say: PreviousOptions['say']): void {
  const label = labelPeriod(before.period);
  if (before.period.from !== '' && own.period.from !== '' && before.period.from >= own.period.from)
    throw new CommandError(
      `It is of ${label}, and this one of ${labelPeriod(own.period)}.`,
      'Write after previous: the folder of an earlier year, or leave the line out.',
    );
  if (before.landlord.name !== own.landlord.name)
    say(
      `What has changed is told from the self-assessment of ${before.landlord.name || 'a landlord without a name'} for ${label}.`,
    );
}
