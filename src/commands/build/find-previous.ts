import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pairProvisions } from '../../changes/pair-provisions.ts';
import { CommandError } from '../../command-error.ts';
import { decodeText } from '../../files/decode.ts';
import type { Previous } from '../../publication/page/build-since.ts';
import type { Assessment } from '../../records/assessment.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { findNode, type Source } from '../../source/source.ts';
import { addDays, isDay } from '../../words/calendar.ts';
import { labelPeriod } from '../../words/dates.ts';
import { findPlace } from '../changes/place.ts';
import { readVersion } from '../changes/read-version.ts';
import type { CheckedFile } from '../disk/check-file.ts';
import { isFile } from '../disk/exists-in.ts';
import { assessmentName, showPath } from '../disk/find-assessments.ts';
import { openCodes } from '../disk/open-codes.ts';

/** How to find the assessments before those of a build. */
export interface PreviousOptions {
  readonly today: string;
  readonly cwd: string;
  /** Takes a sentence for the user. */
  readonly say: (sentence: string) => unknown;
}

/** Finds the assessment before one. */
export type PreviousFinder = (checked: Pick<CheckedFile, 'path' | 'verdict'>) => Promise<Previous | null>;

/**
 * The finder of one build, for which each file that may be the year before is read once: that assessment is in the folder
 * that the other names, or else in a folder beside its own, of the same landlord and the year before. Null where there is
 * none. One beside it that cannot be read is told and left out. It throws a CommandError if the one that is named cannot be read.
 */
export function openPrevious(options: PreviousOptions): PreviousFinder {
  const beside = new Map<string, Beside>();
  const open = (folder: string) => {
    const known = beside.get(folder) ?? new Beside(folder, options.cwd);
    beside.set(folder, known);
    return known;
  };
  return (checked) => findPrevious(checked, open, options);
}

/** A self-assessment that may be the year before another; what is asked of it is worked out once. */
class Beside {
  readonly folder: string;
  readonly #path: string;
  readonly #cwd: string;
  #source: Promise<Source> | undefined;
  #written: string | undefined;

  constructor(folder: string, cwd: string) {
    this.folder = folder;
    this.#path = join(folder, assessmentName);
    this.#cwd = cwd;
  }

  /** The file as `readVersion` would read it. */
  get source(): Promise<Source> {
    this.#source ??= openCodes(this.folder, this.#cwd).then((codes) =>
      parseSource(readFileSync(this.#path), showPath(this.#path, this.#cwd), grammarFrom(codes)),
    );
    return this.#source;
  }

  /** Whether it is of that landlord and ends on that day. Most are not parsed: the day does not stand in them. */
  async isOf(landlord: string, day: string): Promise<boolean> {
    if (!this.#mayHold(day)) return false;
    const { root } = await this.source;
    const read = (...keys: string[]) => {
      const node = findNode(root, keys);
      return node?.kind === 'text' ? node.text.trim() : '';
    };
    return read('landlord', 'name') === landlord && read('period', 'to') === day;
  }

  /** False only where no value of the file can be that day, with signs within it that nobody sees, or written in escapes. */
  #mayHold(day: string): boolean {
    this.#written ??= decodeText(readFileSync(this.#path)).text.replace(/[^ -~\n]+/g, '');
    return this.#written.includes(day) || this.#written.includes('\\');
  }
}

async function findPrevious(
  { path, verdict }: Pick<CheckedFile, 'path' | 'verdict'>,
  open: (folder: string) => Beside,
  options: PreviousOptions,
): Promise<Previous | null> {
  if (!verdict.read) return null;
  const { assessment, code } = verdict.read;
  const named = assessment.previous;
  const found = named === '' ? await findBeside(path, assessment, open) : undefined;
  const folder = named === '' ? found?.folder : resolve(dirname(path), named);
  if (folder === undefined) return null;
  const shown = showPath(folder, options.cwd);
  try {
    const previous = await readPrevious(folder, await found?.source, { path, code }, options);
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
  parsed: Source | undefined,
  now: { readonly path: string; readonly code: Previous['code'] },
  { today, cwd, say }: PreviousOptions,
): Promise<Previous> {
  const place = await findPlace(folder, cwd);
  const { version, notices } = await readVersion({ ...place, read: withoutReport(place) }, today, parsed);
  for (const notice of notices) say(notice);
  const { assessment, code } = version;
  const codes = code.id === now.code.id ? undefined : await openCodes(dirname(now.path), cwd);
  const map = codes?.findMap(code.id, now.code.id) ?? (codes && place.codes.findMap(code.id, now.code.id));
  return { assessment, code, pairs: pairProvisions(code, now.code, map) };
}

/** The answers are all that is compared. */
function withoutReport({ file, read }: Awaited<ReturnType<typeof findPlace>>) {
  return (name: string) => (name === file ? read(name) : undefined);
}

/** The one in a folder beside the assessment's own that is the year before, of the same landlord; undefined if there is none. */
async function findBeside(
  path: string,
  { landlord, period }: Assessment,
  open: (folder: string) => Beside,
): Promise<Beside | undefined> {
  if (!isDay(period.from) || landlord.name === '') return undefined;
  const own = dirname(path);
  const above = dirname(own);
  const before = addDays(period.from, -1);
  const folders = readdirSync(above, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(above, name))
    .filter((folder) => folder !== own && isFile(join(folder, assessmentName)))
    .sort();
  for (const folder of folders) {
    const beside = open(folder);
    if (await beside.isOf(landlord.name, before)) return beside;
  }
  return undefined;
}
