import type { WholeField } from '../read/case-fields.ts';
import { nameField, type Step } from '../read/case-fields.ts';
import type { Columns } from '../read/match-headers.ts';
import type { Tally } from './tally.ts';

/** Sentences on what a register does not say, and how that affects the figures. */
export function listNotices(columns: Columns, tally: Tally): string[] {
  return [...columns.stages.keys()]
    .flatMap((at) => listOfStage(columns, at))
    .concat(listOfWhole(columns, tally));
}

function listOfStage({ stages, undated, numbers }: Columns, at: number): string[] {
  const stage = numbers[at] ?? 0;
  const columns = stages[at];
  if (!columns) return [];
  if (columns.received < 0) {
    const more = undated.includes(stage) ? ', and its other columns are not read' : '';
    return [
      `The register has no column ${nameField(stage, 'received')}: nothing of stage ${stage} is counted${more}.`,
    ];
  }
  return stepNotices
    .filter(([step]) => columns[step] < 0 && (step !== 'extended-on' || columns['extended-to'] >= 0))
    .map(([step, effect]) => `The register has no column ${nameField(stage, step)}: ${effect}.`);
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
];

function listOfWhole(columns: Columns, tally: Tally): string[] {
  const whole: readonly (readonly [WholeField, string, boolean])[] = [
    ['refused', 'refused complaints are counted like any other', tally.reasons.isDropped()],
    ['category', 'there are no figures by category', tally.categories.isDropped()],
    ['team', 'there are no figures by team', tally.teams.isDropped()],
  ];
  return whole.flatMap(([name, effect, isDropped]) => {
    if (columns[name] < 0) return [`The register has no column ${name}: ${effect}.`];
    if (!isDropped) return [];
    const instead = name === 'refused' ? 'refused complaints are counted without their reasons' : effect;
    return [
      `The column ${name} is not printed, because it holds too many different values, values that are too long, or what looks like a person’s name, number or address: ${instead}.`,
    ];
  });
}
