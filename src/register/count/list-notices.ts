import { quoteWords } from '../../words/short-text.ts';
import { quoteForYaml } from '../headings/columns-block.ts';
import { type ColumnPair, suggestColumns } from '../headings/suggest-columns.ts';
import { nameField, type Step } from '../read/case-fields.ts';
import type { Columns } from '../read/columns.ts';
import type { Beginning } from '../read/header-errors.ts';
import type { Tally } from './tally.ts';

/**
 * Sentences on what a register does not say, and how that affects the figures; with the `beginning` of the register,
 * also which of the headings that are not read is likely to be the column.
 */
export function listNotices(columns: Columns, beginning?: Beginning): string[] {
  const stages = columns.isRowPerStage ? [0] : [...columns.stages.keys()];
  const lacking = [
    ...stages.flatMap((at) => listOfStage(columns, at)),
    ...lack(columns.category, 'category', 'there are no figures by category'),
    ...lack(columns.team, 'team', 'there are no figures by team'),
  ];
  const names = lacking.map(({ name }) => name);
  const likely = new Map(
    proposeColumns(names, columns, beginning).map(({ name, heading }) => [name, heading]),
  );
  return lacking.map(({ name, effect }) => {
    const heading = likely.get(name);
    const more =
      heading === undefined
        ? ''
        : ` If ${quoteWords(heading)} is it, write ${name}: ${quoteForYaml(heading)} under columns:.`;
    return `The register has no column ${name}: ${effect}.${more}`;
  });
}

/** A column that is missing, and what follows. */
interface Lack {
  readonly name: string;
  readonly effect: string;
}

/** Columns that are read already are proposed for nothing else. */
function proposeColumns(
  names: readonly string[],
  { numbers, unread }: Columns,
  beginning: Beginning | undefined,
): ColumnPair[] {
  if (!beginning) return [];
  const free = new Set(unread);
  const headings = beginning.headings.map((heading, at) => (free.has(at) ? heading : ''));
  return suggestColumns(headings, names, numbers.length, beginning.rows);
}

function listOfStage({ stages, undated, numbers }: Columns, at: number): Lack[] {
  const stage = numbers[at] ?? 0;
  const columns = stages[at];
  if (!columns) return [];
  if (columns.received < 0) {
    const more = undated.includes(stage) ? ', and its other columns are not read' : '';
    return lack(-1, nameField(stage, 'received'), `nothing of stage ${stage} is counted${more}`);
  }
  return stepNotices
    .filter(([step]) => at === 0 || step !== 'refused')
    .filter(([step]) => step !== 'extended-on' || columns['extended-to'] >= 0)
    .flatMap(([step, effect]) => lack(columns[step], nameField(stage, step), effect));
}

const stepNotices: readonly (readonly [Step, string])[] = [
  [
    'acknowledged',
    'acknowledgements are not counted, and the time for the response is counted from the day of receipt',
  ],
  ['extended-on', 'it is not known whether residents were told of an extension in time'],
  ['extended-to', 'extensions are not counted, and none makes a response in time'],
  ['responded', 'responses, open cases and outcomes are not counted'],
  ['outcome', 'outcomes are not counted, and withdrawn complaints count as open until they have a response'],
  ['refused', 'refused complaints are counted like any other'],
];

function lack(column: number, name: string, effect: string): Lack[] {
  return column < 0 ? [{ name, effect }] : [];
}

/** Sentences on the columns whose words are not printed. */
export function listDropped(columns: Columns, tally: Tally): string[] {
  const { names, reasons, laterReasons } = tally;
  const dropped: readonly (readonly [string, boolean, string])[] = [
    ['refused', reasons.isDropped(), 'refused complaints are counted without their reasons'],
    ...columns.numbers
      .slice(1)
      .map((number): [string, boolean, string] => [
        nameField(number, 'refused'),
        laterReasons.isDropped(),
        'requests that were refused are counted without their reasons',
      ]),
    ['category', columns.category >= 0 && names.categories.isDropped(), 'there are no figures by category'],
    ['cause', columns.cause >= 0 && names.causes.isDropped(), 'there are no figures by cause'],
    ['team', columns.team >= 0 && names.teams.isDropped(), 'there are no figures by team'],
    ['tenure', columns.tenure >= 0 && names.tenures.isDropped(), 'there are no figures by tenure'],
  ];
  return dropped
    .filter(([, isDropped]) => isDropped)
    .map(
      ([name, , effect]) =>
        `The column ${name} is not printed, because it holds too many different values, values that are too long, or what looks like a person’s name, number or address: ${effect}.`,
    );
}
