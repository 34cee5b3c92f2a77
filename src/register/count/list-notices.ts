import { nameField, type Step } from '../read/case-fields.ts';
import type { Columns } from '../read/columns.ts';
import type { Tally } from './tally.ts';

/** Sentences on what a register does not say, and how that affects the figures. */
export function listNotices(columns: Columns): string[] {
  const stages = columns.isRowPerStage ? [0] : [...columns.stages.keys()];
  const whole = [
    ...notice(columns.category, 'category', 'there are no figures by category'),
    ...notice(columns.team, 'team', 'there are no figures by team'),
  ];
  return [...stages.flatMap((at) => listOfStage(columns, at)), ...whole];
}

function listOfStage({ stages, undated, numbers }: Columns, at: number): string[] {
  const stage = numbers[at] ?? 0;
  const columns = stages[at];
  if (!columns) return [];
  if (columns.received < 0) {
    const more = undated.includes(stage) ? ', and its other columns are not read' : '';
    const effect = `nothing of stage ${stage} is counted${more}`;
    return notice(-1, nameField(stage, 'received'), effect);
  }
  return stepNotices
    .filter(([step]) => at === 0 || step !== 'refused')
    .filter(([step]) => step !== 'extended-on' || columns['extended-to'] >= 0)
    .flatMap(([step, effect]) => notice(columns[step], nameField(stage, step), effect));
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

function notice(column: number, name: string, effect: string): string[] {
  return column < 0 ? [`The register has no column ${name}: ${effect}.`] : [];
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
