import type { Version } from '../../changes/changes.ts';
import { listPromised } from '../../changes/compare-actions.ts';
import { compareAnswering } from '../../changes/compare-versions.ts';
import type { ProvisionPair } from '../../changes/pair-provisions.ts';
import { labelAnswer } from '../../codes/answers.ts';
import type { Code } from '../../codes/code.ts';
import { formatDate, labelPeriod } from '../../words/dates.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import { buildProse } from '../prose/markdown.ts';
import type { SectionView } from './form-view.ts';
import type { AnswerMove, Promised, ProvisionLink, Since } from './publication.ts';
import { tellPromise } from './tell-promise.ts';

/** The self-assessment before this one, and which of its provisions are held against which (`pairProvisions`). */
export interface Previous extends Answering {
  readonly pairs: readonly ProvisionPair[] | null;
}

/** An assessment and the Code that it answers. */
export type Answering = Pick<Version, 'assessment' | 'code'>;

/**
 * Which answers are others than in the assessment before, and what became of what was promised there, as far as the two
 * say it. What is late is so on `day`, ISO: the day that the later gives as its own, so that the same two always say the same.
 */
export function buildSince(
  previous: Previous | null,
  now: Answering,
  sections: readonly SectionView[],
  day: string,
): Since {
  if (!previous) return { shown: false, title: '', sentences: [], answers: [], promises: [] };
  const year = labelPeriod(previous.assessment.period);
  const title = joinParts(
    ['Since our', year === '' ? 'last self-assessment' : `self-assessment ${year}`],
    ' ',
  );
  const { comparable, answers, actions } = compareAnswering(previous, now, { ...previous, today: day });
  if (!comparable) {
    return { shown: true, title, sentences: [tellApart(previous.code)], answers: [], promises: [] };
  }
  const links = linkRows(sections);
  const moves = answers.map(
    ({ provision, before, after }): AnswerMove => ({
      ...linkTo(provision, links),
      before: labelAnswer(before === 'unanswered' ? '' : before, previous.code),
      after: labelAnswer(after === 'unanswered' ? '' : after, now.code),
    }),
  );
  const becameOf = new Map(actions.map((change) => [change.provision, change]));
  const otherwise = new Set(
    now.assessment.answers.flatMap(({ provision, alternative }) => (alternative === '' ? [] : [provision])),
  );
  const heirs = new Map(previous.pairs?.map((pair) => [pair.before, pair.after]));
  const promises = listPromised(previous.assessment.answers, day).map((action): Promised => {
    const heir = heirs.get(action.provision);
    return {
      ...(heir === undefined ? { id: action.provision, name: '', href: '' } : linkTo(heir, links)),
      what: buildProse(action.what, 0),
      due: joinParts([action.by === '' ? '' : `By ${formatDate(action.by)}`, action.owner]),
      ...tellPromise(action, heir === undefined ? 'gone' : (becameOf.get(heir) ?? null), {
        day,
        instead: heir !== undefined && otherwise.has(heir),
      }),
    };
  });
  return { shown: true, title, sentences: summarise(moves, promises), answers: moves, promises };
}

/** That nothing pairs the provisions of the Code before with those of this one. */
export function tellApart({ title, edition }: Code): string {
  return `It answered another Code, the ${title} (${edition}), whose provisions cannot be matched with those of this one.`;
}

/** Where each provision stands on the page, by its id. */
export function linkRows(sections: readonly SectionView[]): Map<string, ProvisionLink> {
  const rows = sections.flatMap(({ parts }) => parts.flatMap((part) => part.rows));
  return new Map(rows.map(({ id, name, anchor }) => [id, { id, name, href: `#${anchor}` }]));
}

/** A provision with its link; without one if the page does not hold it. */
export function linkTo(id: string, links: ReadonlyMap<string, ProvisionLink>): ProvisionLink {
  return links.get(id) ?? { id, name: '', href: '' };
}

function summarise(moves: readonly AnswerMove[], promises: readonly Promised[]): string[] {
  const answers =
    moves.length === 0
      ? 'No answer has changed.'
      : `${count(moves.length, 'answer has', 'answers have')} changed.`;
  if (promises.length === 0) return [answers];
  const states = [...new Set(promises.map(({ state }) => state))];
  const told = states.map(
    (state) => `${promises.filter((one) => one.state === state).length} ${state.toLowerCase()}`,
  );
  const actions = agree(promises.length, 'the one action', `the ${promises.length} actions`);
  return [answers, `Of ${actions} that we promised then: ${joinList(told)}.`];
}
