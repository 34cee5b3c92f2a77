import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pairProvisions } from '../../changes/pair-provisions.ts';
import { packageCodes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import type { Previous } from '../../publication/page/build-since.ts';
import type { Assessment } from '../../records/assessment.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { findNode } from '../../source/source.ts';
import { addDays, isDay } from '../../words/calendar.ts';
import { labelPeriod } from '../../words/dates.ts';
import { findPlace } from '../changes/place.ts';
import { readVersion } from '../changes/read-version.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { isFile } from '../disk/exists-in.ts';
import { assessmentName, showPath } from '../disk/find-assessments.ts';

/** How to find the assessment before one. */
export interface PreviousOptions {
  readonly today: string;
  readonly cwd: string;
  /** Takes a sentence for the user. */
  readonly say: (sentence: string) => unknown;
}

/**
 * The assessment before that one: in the folder that it names, or else in a folder beside its own, of the same landlord and
 * the year before. Null where there is none. One beside it that cannot be read is told and left out.
 * @throws CommandError if the one it names cannot be read.
 */
export async function findPrevious(
  { path, verdict }: Pick<CheckedFile, 'path' | 'verdict'>,
  options: PreviousOptions,
): Promise<Previous | null> {
  if (!verdict.read) return null;
  const { assessment } = verdict.read;
  const named = assessment.previous;
  const folder = named === '' ? findBeside(path, assessment) : resolve(dirname(path), named);
  if (folder === null) return null;
  const shown = showPath(folder, options.cwd);
  try {
    const previous = await readPrevious(folder, path, verdict.read.code, options);
    if (named === '') options.say(`What has changed is told from ${shown}/, the year before beside it.`);
    else judgeNamed(previous.assessment, assessment, options.say);
    return previous;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (named !== '')
      throw new CommandError(
        `${showPath(path, options.cwd)} names ${named} as the self-assessment before it. ${error.message}`,
        error.help,
      );
    options.say(
      `${shown}/ cannot be read, so the page does not say what has changed since. ${error.message}`,
    );
    return null;
  }
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

async function readPrevious(
  folder: string,
  path: string,
  code: Previous['code'],
  { today, cwd, say }: PreviousOptions,
): Promise<Previous> {
  const place = await findPlace(folder, cwd);
  const { version, notices } = await readVersion({ ...place, read: withoutReport(place) }, today);
  for (const notice of notices) say(notice);
  const now = await findPlace(path, cwd);
  const map =
    version.code.id === code.id
      ? undefined
      : (now.codes.findMap(version.code.id, code.id) ?? place.codes.findMap(version.code.id, code.id));
  return {
    assessment: version.assessment,
    code: version.code,
    pairs: pairProvisions(version.code, code, map),
  };
}

/** The answers are all that is compared. */
function withoutReport({ file, read }: Awaited<ReturnType<typeof findPlace>>) {
  return (name: string) => (name === file ? read(name) : undefined);
}

/** The folder beside the assessment's own that holds the year before, of the same landlord; null if there is none. */
function findBeside(path: string, { landlord, period }: Assessment): string | null {
  if (!isDay(period.from) || landlord.name === '') return null;
  const own = dirname(path);
  const above = dirname(own);
  const before = addDays(period.from, -1);
  const folders = readdirSync(above, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(above, name))
    .filter((folder) => folder !== own && isFile(join(folder, assessmentName)))
    .sort();
  const isBefore = (folder: string) => {
    const bytes = readFileSync(join(folder, assessmentName));
    const { root } = parseSource(bytes, assessmentName, grammarFrom(packageCodes));
    const read = (...keys: string[]) => {
      const node = findNode(root, keys);
      return node?.kind === 'text' ? node.text.trim() : '';
    };
    return read('landlord', 'name') === landlord.name && read('period', 'to') === before;
  };
  return folders.find(isBefore) ?? null;
}
