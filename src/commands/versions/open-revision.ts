import { dirname, join, resolve } from 'node:path';
import { hasChanges } from '../../changes/changes.ts';
import { compareVersions } from '../../changes/compare-versions.ts';
import type { RevisionFacts } from '../../check/rule.ts';
import type { Code } from '../../codes/code.ts';
import { CommandError } from '../../command-error.ts';
import type { Assessment } from '../../records/assessment.ts';
import { findReviewDay } from '../../records/dates/review-day.ts';
import type { FactName } from '../../records/facts.ts';
import { findNode, type Node } from '../../source/source.ts';
import { isFile, reachesFile } from '../disk/exists-in.ts';
import { assessmentName, showPath } from '../disk/find-assessments.ts';
import { openBeside, readTop } from './beside.ts';
import { isSameProcedure, isSameReport } from './compare-reports.ts';
import { findRevised } from './find-version.ts';
import { readBefore } from './read-before.ts';

/** What every review of an assessment has of its own, whether or not anything else is another. */
const ofReview: ReadonlySet<FactName> = new Set([
  'assessed',
  'revision',
  'considered',
  'minute',
  'author',
  'role',
]);

/** What the revision at `path` (absolute) revises, whose root says what it is and which answers `code`, for its check. */
export async function openRevision(
  path: string,
  root: Node,
  code: Code,
  { cwd, today }: { readonly cwd: string; readonly today: string },
): Promise<RevisionFacts> {
  const none: RevisionFacts = { place: '', fault: '', first: null };
  const node = findNode(root, ['revision', 'revises']);
  const named = node?.kind === 'text' ? node.text.trim() : '';
  const top = readTop(root);
  const found = named === '' ? await findRevised(path, top, openBeside(cwd)) : undefined;
  const folder = named === '' ? found?.folder : resolve(dirname(path), named);
  if (folder === undefined) return none;
  const place = showPath(folder, cwd);
  if (folder === dirname(path) || folder === path)
    return { ...none, place, fault: `${place} is this assessment itself.` };
  // That there is nothing is told by the check of what is named.
  if (named !== '' && !reachesFile(folder) && !reachesFile(join(folder, assessmentName)))
    return { ...none, place, fault: '' };
  try {
    const before = await readBefore(
      folder,
      await found?.source,
      { path, code },
      { cwd, today, say: () => undefined },
    );
    const { landlord, period } = before.assessment;
    const [was, is] = [isFile(folder) ? dirname(folder) : folder, dirname(path)];
    const isSame = isSameProcedure(was, is) && (await isSameReport(was, is));
    const isChanged = (assessment: Assessment, own: Code) => {
      if (!isSame) return true;
      const [earlier, later] = [
        { ...before, ...beside },
        { assessment, code: own, ...beside },
      ];
      const options = { pairs: before.pairs, today: top.revised };
      const { facts, ...changes } = compareVersions(earlier, later, options);
      return hasChanges({ ...changes, facts: facts.filter(({ fact }) => !ofReview.has(fact)) });
    };
    const first = {
      landlord: landlord.name.trim(),
      period,
      code: before.code.id,
      dated: findReviewDay(before.assessment),
    };
    return { place, fault: '', first: { ...first, isChanged } };
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    return { ...none, place, fault: error.message };
  }
}

/** What is compared apart. */
const beside = { report: null, procedure: null, approval: '' };
