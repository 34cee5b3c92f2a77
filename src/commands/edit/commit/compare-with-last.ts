import { basename, dirname } from 'node:path';
import { type Changes, hasChanges } from '../../../changes/changes.ts';
import { compareVersions } from '../../../changes/compare-versions.ts';
import { pairProvisions } from '../../../changes/pair-provisions.ts';
import { CommandError } from '../../../command-error.ts';
import { buildChanges } from '../../../publication/changes/build-changes.ts';
import type { ChangesView } from '../../../publication/changes/changes-view.ts';
import { findInRevision } from '../../changes/find-revision.ts';
import { findPlace } from '../../changes/place.ts';
import { readVersion } from '../../changes/read-version.ts';
import type { Sitting } from '../sitting.ts';

/** What changed since the last commit in the words of `selfassess changes`; or why that cannot be told. */
export type SinceLast =
  | {
      readonly told: true;
      readonly changed: boolean;
      /** What could not be compared, in sentences. */
      readonly notices: readonly string[];
      readonly all: ChangesView;
      readonly rest: ChangesView;
      provision(id: string): ChangesView;
    }
  | { readonly told: false; readonly why: string };

/** Compares the files as they are with the last commit, in which the self-assessment stood. */
export async function compareWithLast({ files, options }: Sitting): Promise<SinceLast> {
  const { path } = files.open('assessment');
  const today = options.readToday();
  try {
    // A name that begins with a dash is not taken for an option: it is given as a whole path.
    const before = await findInRevision({ revision: 'HEAD', path }, dirname(path), options.env);
    const after = await findPlace(path, options.cwd);
    const [was, is] = [await readVersion(before, today), await readVersion(after, today)];
    const [from, to] = [was.version.code, is.version.code];
    const map =
      from.id === to.id
        ? undefined
        : (after.codes.findMap(from.id, to.id) ?? before.codes.findMap(from.id, to.id));
    const changes = compareVersions(was.version, is.version, { pairs: pairProvisions(from, to, map), today });
    const build = (some: Changes) =>
      buildChanges(
        { ...some, overdue: [] },
        { version: was.version, place: basename(path), stood: '' },
        { version: is.version, place: basename(path), stood: '' },
        today,
      );
    return {
      ...{
        told: true,
        changed: hasChanges(changes),
        notices: [...was.notices, ...is.notices],
        all: build(changes),
        rest: build({ ...pick(changes, ''), ...wholeOf(changes) }),
      },
      provision: (id) => build(pick(changes, id)),
    };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { told: false, why: `${error.message} ${error.help}` };
  }
}

/** What changed in one provision. */
function pick(changes: Changes, id: string): Changes {
  const own = <One extends { readonly provision: string }>(list: readonly One[]) =>
    list.filter(({ provision }) => provision === id);
  return {
    ...{ ...changes, ...nothing },
    ...{ answers: own(changes.answers), actions: own(changes.actions) },
    ...{ citations: own(changes.citations), wording: own(changes.wording) },
  };
}

/** What is of no provision. */
type Whole = Pick<Changes, 'unpaired' | 'facts' | 'approval' | 'procedure' | 'figures' | 'documents'>;

const nothing: Whole = {
  ...{ unpaired: { before: [], after: [] }, facts: [], approval: [], procedure: [], figures: [] },
  documents: [],
};

function wholeOf({ unpaired, facts, approval, procedure, figures, documents }: Changes): Whole {
  return { unpaired, facts, approval, procedure, figures, documents };
}
