import { joinList } from '../../words/lists.ts';
import { quoteWords } from '../../words/short-text.ts';
import { keepsBack } from '../count/suppress.ts';
import type { Counting } from '../counting.ts';
import { quoteForYaml } from '../headings/columns-block.ts';
import { tellTimes } from '../tell-times.ts';
import type { RowCount } from './row-count.ts';
import type { FamilyTroubles } from './stages/stage-families.ts';

/** What of a register was passed over. */
export function describePassed({ passed }: RowCount, counting: Counting): string[] {
  const hides = keepsBack(counting.suppressBelow);
  return [
    ...tellTimes(
      [passed['outside-stages'], 'row is', 'rows are'],
      hides,
      (rows, agreeing) =>
        `${rows} about something that is not a stage of the Code, such as an informal contact, a service request or a later review, and ${agreeing('is', 'are')} not counted.`,
    ),
    ...tellTimes(
      [passed['outside-tenures'], 'row is', 'rows are'],
      hides,
      (rows, agreeing) =>
        `${rows} about a tenure other than ${counting.tenures.join(', ')}, and ${agreeing('is', 'are')} not counted.`,
    ),
    ...tellTimes(
      [passed.early, 'case was', 'cases were'],
      hides,
      (cases, agreeing) =>
        `${cases} received before the years whose bank holidays are known, and ${agreeing('belongs', 'belong')} to no year that can be counted.`,
    ),
    ...tellTimes(
      [passed['no-case'], 'row holds', 'rows hold'],
      hides,
      (rows, agreeing) => `${rows} no case but a total or words, and ${agreeing('was', 'were')} passed over.`,
    ),
  ];
}

/** How rows of one case were understood. */
export function describeJoined(
  { orphans, sameDay }: FamilyTroubles,
  reopened: number,
  { reopened: rule, suppressBelow }: Counting,
): string[] {
  const hides = keepsBack(suppressBelow);
  return [
    ...tellTimes(
      [orphans, 'case has', 'cases have'],
      hides,
      (cases) =>
        `${cases} a row for a later stage and none for the stage before it under the same reference: only what has a row is counted.`,
    ),
    ...tellTimes(
      [sameDay, 'row of a later stage has', 'rows of a later stage have'],
      hides,
      (rows) =>
        `${rows} the day of receipt of the stage before it: if another column says when the later stage was requested, name it after stage-2-received.`,
    ),
    ...tellTimes(
      [reopened, 'row is', 'rows are'],
      hides,
      (rows) =>
        `${rows} about a case that already has one, received on another day: ${rule === 'once' ? 'they are counted as one complaint (reopened: once)' : 'each is counted as a complaint of its own (reopened: each)'}.`,
    ),
  ];
}

/** Words for stages that are not known. */
export function describeStageWords({ unknownStages, byStage }: RowCount): string[] {
  const words = unknownStages.list();
  if (words.length === 0) return [];
  const named = joinList(words.slice(0, 12).map(({ word }) => quoteWords(word)));
  return [
    `The column of stages holds words that we do not know: ${named}. Say under stages: what they mean, such as “stage-${(byStage[0] ?? 0) > 0 ? 2 : 1}: [${quoteForYaml(words[0]?.word ?? '')}]”.`,
  ];
}
