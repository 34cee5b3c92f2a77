import { dirname } from 'node:path';
import { type ProvisionPair, pairProvisions } from '../../changes/pair-provisions.ts';
import type { Code } from '../../codes/code.ts';
import type { Assessment } from '../../records/assessment.ts';
import type { Source } from '../../source/source.ts';
import { findPlace, type Place } from '../changes/place.ts';
import { readVersion } from '../changes/read-version.ts';
import { openCodes } from '../disk/open-codes.ts';

/** An assessment to hold a later one against, and which of its provisions against which. */
interface Before {
  readonly assessment: Assessment;
  readonly code: Code;
  readonly pairs: readonly ProvisionPair[] | null;
}

/**
 * The assessment in a folder (an absolute path), without its report, to hold the one at `path`, which answers `code`, against.
 * `parsed` is it where it has been parsed already.
 * @throws CommandError if it cannot be read.
 */
export async function readBefore(
  folder: string,
  parsed: Source | undefined,
  now: { readonly path: string; readonly code: Code },
  { today, cwd, say }: { today: string; cwd: string; say: (sentence: string) => unknown },
): Promise<Before> {
  const place = await findPlace(folder, cwd);
  const { version, notices } = await readVersion({ ...place, read: withoutReport(place) }, today, parsed);
  for (const notice of notices) say(notice);
  const { assessment, code } = version;
  const codes = code.id === now.code.id ? undefined : await openCodes(dirname(now.path), cwd);
  const map = codes?.findMap(code.id, now.code.id) ?? (codes && place.codes.findMap(code.id, now.code.id));
  return { assessment, code, pairs: pairProvisions(code, now.code, map) };
}

/** The answers are all that is compared. */
function withoutReport({ file, read }: Place) {
  return (name: string) => (name === file ? read(name) : undefined);
}
