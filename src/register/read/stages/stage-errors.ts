import { joinList } from '../../../words/lists.ts';
import { count } from '../../../words/plurals.ts';
import { quoteWords } from '../../../words/short-text.ts';
import type { UnknownWord } from '../../counted.ts';
import type { Layout } from '../../counting.ts';
import { quoteForShell, quoteForYaml } from '../../headings/columns-block.ts';
import { RegisterError } from '../../register-error.ts';
import { namesLaterStage } from '../../words/stage-words.ts';
import type { Columns } from '../columns.ts';
import type { RowCount } from '../row-count.ts';
import type { FamilyTroubles } from './stage-families.ts';

/*
 * What says that a register would be counted wrongly stage by stage: the count stops, and says what to write.
 */

/** Nothing is left of stage 1, because the words for it are not known or say something else. */
export function refuseNoFirstStage(
  { byStage, passed }: RowCount,
  words: readonly UnknownWord[],
  name: string,
): void {
  const [first = 0, ...later] = byStage;
  const isOnlyLater =
    passed['outside-stages'] === 0 && words.length === 0 && later.some((times) => times > 0);
  if (first > 0 || isOnlyLater || passed['outside-stages'] + words.length === 0) return;
  const [word = ''] = words.filter(({ word: one }) => one !== 'blank').map(({ word: one }) => one);
  const [example = 'Local resolution'] = [word].filter((one) => one !== '');
  throw new RegisterError(
    `No row is about stage 1: ${describeWords(passed['outside-stages'], words)} in the column ${quoteWords(name)}.`,
    `Say which words mean which stage, in report.yaml:\nperformance:\n  stages:\n    stage-1: [${quoteForYaml(example)}]`,
    { column: 'stage', setting: 'stages', commandLine: `--stage stage-1=${quoteForShell(example)}` },
  );
}

function describeWords(outside: number, words: readonly UnknownWord[]): string {
  return joinList([
    ...(outside > 0
      ? [`${count(outside, 'row is', 'rows are')} about something that is not a stage of the Code`]
      : []),
    ...(words.length > 0
      ? [
          `there are words that we do not know (${joinList(words.slice(0, 6).map(({ word }) => quoteWords(word)))})`,
        ]
      : []),
  ]);
}

/**
 * No case has rows of two stages: the column says how far each case has got, not which stage its row is about. `isSaid`
 * if the landlord has named the column.
 */
export function refuseOnlyOrphans(
  { later, orphans }: FamilyTroubles,
  { byStage }: RowCount,
  { headings, stage }: Columns,
  isSaid: boolean,
): void {
  const name = headings[stage]?.trim() ?? '';
  const isEnough = later >= 3 || (later > 0 && /current|latest|highest|reached/i.test(name));
  const isPlausible = isSaid && later <= (byStage[0] ?? 0);
  if (isPlausible || !isEnough || orphans < later || (byStage[0] ?? 0) === 0) return;
  throw new RegisterError(
    `The column ${quoteWords(name)} names a later stage in ${count(later, 'row')}, but no case has a row for the stage before it too.`,
    `If each case has only one row, name the column that says when stage 2 was requested, after stage-2-received:. If each stage has a row of its own, look whether stages: has them the right way round, and say so with “stage: ${quoteForYaml(name)}” under columns:, which stands below performance: in report.yaml.`,
    { column: 'stage', setting: 'columns', commandLine: `--column stage=${quoteForShell(name)}` },
  );
}

/** A file or a sheet that is named for a later stage, and would be counted as new complaints. */
export function refuseNamedStage(
  name: string,
  { sheet, stage }: Layout,
  isStageOpen: boolean,
  stages: number,
): void {
  const file = name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const found = [sheet, file].find((one) => namesLaterStage(one, stages));
  if (!isStageOpen || stage > 0 || found === undefined) return;
  throw new RegisterError(
    `${quoteWords(found)} names a later stage, but nothing is read as a stage: its rows would be counted as new complaints.`,
    'If all its rows are about that stage, write in the list of registers: “stage: 2” beside its file. If not, name the column that says the stage, after stage: under columns.',
    { column: 'stage', setting: 'register' },
  );
}

/** A second table below the first, or a line that names a later stage above the rows below it. */
export function refuseSecondTable(unit: string, line: number): RegisterError {
  return new RegisterError(
    `On ${unit} ${line} something else begins: other headings, or the rows of a later stage. The rows below it would be read wrongly.`,
    'Put each table in a file or a sheet of its own, and list them after register:, with stage: 2 beside that of stage 2.',
    { setting: 'register' },
  );
}
