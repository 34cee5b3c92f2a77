import { resolve } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { describeSystemError, findReason } from '../disk/describe-system-error.ts';
import { findAssessments } from '../disk/find-assessments.ts';
import { listPlaces } from './list-places.ts';
import { type LastRead, makeSite } from './make-site.ts';
import { type MakerOptions, noTrouble, type SiteMaker, type Trouble } from './site-maker.ts';

/** Makes pages in this thread, which does nothing else meanwhile. */
export function openMaker({ paths, cwd, config, baseline }: MakerOptions): SiteMaker {
  const last: LastRead = new Map();
  let assessments: readonly string[] = [];
  let evidence: Awaited<ReturnType<typeof makeSite>>['evidence'] = new Map();
  const find = () => {
    const named = (paths.length > 0 ? paths : ['.']).map((path) => resolve(cwd, path));
    const given = [config, baseline].filter((one) => one !== '');
    return listPlaces({ named, assessments, given: given.map((one) => resolve(cwd, one)) });
  };
  return {
    async look() {
      assessments = findAssessments(paths, cwd);
      return find();
    },
    async make(today, known) {
      try {
        assessments = known === '' ? findAssessments(paths, cwd) : findAgain(paths, cwd);
        const { made, ...rest } = await makeSite(assessments, { today, config, baseline }, last, cwd);
        evidence = rest.evidence;
        return { made: made.version === known ? null : made, trouble: noTrouble, places: find() };
      } catch (error) {
        return { made: null, trouble: describe(error), places: find() };
      }
    },
    async read(file) {
      try {
        return evidence.get(file)?.();
      } catch (error) {
        // It has gone, or cannot be read, since it was judged.
        if (findReason(error) === undefined) throw error;
        return undefined;
      }
    },
    close: async () => undefined,
  };
}

/** Those that there are now, where there were some: who sees pages of what has gone away needs no advice on beginning. */
function findAgain(paths: readonly string[], cwd: string): readonly string[] {
  try {
    return findAssessments(paths, cwd);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new CommandError(error.message, 'They go on as soon as it can be found again.');
  }
}

/** What is a fault of ours is thrown on. */
function describe(error: unknown): Trouble {
  if (error instanceof CommandError) return { message: error.message, help: error.help };
  const trouble = describeSystemError(error);
  if (!trouble) throw error;
  return {
    message: trouble.message,
    help: 'Check its name, the permissions and the disk; the pages go on as soon as it can be read.',
  };
}
