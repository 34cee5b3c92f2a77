import fc from 'fast-check';
import type { MadeCase, MadeStage, SlowRules } from './slow-count.ts';

/** How a register is written down. */
export interface Writing {
  readonly separator: ',' | ';' | '\t';
  readonly end: '\n' | '\r\n';
  readonly dates: 'yyyy-mm-dd' | 'dd/mm/yyyy' | 'd mmmm yyyy';
  readonly quoted: boolean;
  /** Where a column that is ours stands among the others, which hold people's data. */
  readonly shift: number;
}

const outcomes = ['', 'upheld', 'partlyUpheld', 'notUpheld', 'other', 'withdrawn'] as const;

/** A day of 2024 to 2026 from which a stage may start. */
const startDay = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2024-01-02', days));

const stage = fc.record({
  wait: fc.nat(12),
  work: fc.nat(70),
  isAcknowledged: fc.integer({ min: 0, max: 5 }).map((one) => one > 0),
  isResponded: fc.integer({ min: 0, max: 5 }).map((one) => one > 0),
  extension: fc.constantFrom('none', 'none', 'yes', 'day', 'told'),
  longer: fc.nat(50),
  told: fc.nat(40),
  outcome: fc.constantFrom(...outcomes),
});

type StagePlan = typeof stage extends fc.Arbitrary<infer Plan> ? Plan : never;

/** Cases that have no fault. */
export const cases: fc.Arbitrary<MadeCase[]> = fc.array(
  fc
    .record({
      received: startDay,
      first: stage,
      isEscalated: fc.boolean(),
      later: fc.nat(60),
      second: stage,
      refused: fc.constantFrom('', '', '', '', 'Older than 12 months', 'With a court; already'),
      category: fc.constantFrom('', 'Repairs', 'Anti-social behaviour', '“Damp”, mould', 'Rent'),
      team: fc.constantFrom('', 'North', 'South'),
    })
    .map(({ received, first, isEscalated, later, second, refused, category, team }) => {
      if (refused) return { refused, category, team, stages: [{ ...blankStage, received }, blankStage] };
      const one = makeStage(received, first);
      const canEscalate = isEscalated && one.responded !== '';
      const two = canEscalate ? makeStage(addDays(received, later), second) : blankStage;
      return { refused, category, team, stages: [one, two] };
    }),
  { maxLength: 40 },
);

/** Ways to count them. */
export const rules: fc.Arbitrary<SlowRules> = fc.record({
  from: fc.constantFrom('2024-04-01', '2025-01-01', '2025-04-01'),
  to: fc.constantFrom('2025-03-31', '2025-12-31', '2026-03-31'),
  homes: fc.constantFrom(0, 51, 4812),
  countedOn: fc.constantFrom('2025-02-15', '2025-12-25', '2026-06-12'),
  dayOne: fc.constantFrom('day-after', 'same-day'),
  extensions: fc.constantFrom('in-time', 'late'),
  shareOf: fc.constantFrom('received', 'received-less-withdrawn', 'responded'),
  closureDays: fc.uniqueArray(startDay, { maxLength: 30 }),
});

/** Ways to write them down. */
export const writing: fc.Arbitrary<Writing> = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\n', '\r\n'),
  dates: fc.constantFrom('yyyy-mm-dd', 'dd/mm/yyyy', 'd mmmm yyyy'),
  quoted: fc.boolean(),
  shift: fc.nat(20),
});

/** The headings of a register, in our names, before they are shifted. */
const headings = [
  ...['reference', 'received', 'acknowledged', 'extended-on', 'extended-to', 'responded', 'outcome'],
  ...['stage-2-received', 'stage-2-acknowledged', 'stage-2-extended-on', 'stage-2-extended-to'],
  ...['stage-2-responded', 'stage-2-outcome', 'refused', 'category', 'team', 'Resident', 'Notes'],
];

/** The rows of a register as cells, the headings first; its references are numbers from 0. */
export function writeRows(made: readonly MadeCase[], { dates, shift }: Writing): string[][] {
  const rows = made.map((one, at) => [
    `C-${at}`,
    ...one.stages.flatMap((stage) => writeStage(stage, dates)),
    ...[one.refused, one.category, one.team, 'A. Person', 'It began in May;\nit goes on, "still"'],
  ]);
  return [headings, ...rows].map((cells) => cells.map((_, at) => cells[(at + shift) % cells.length] ?? ''));
}

/** How systems write the stage of a row, and what they add to its reference. */
const stageWords = [
  ['Stage 1', 'S1', 'Stage One', '1', 'stage 1 - investigation'],
  ['Stage 2', 'S2', 'Stage Two', '2', 'Stage 2 – Review'],
];
const suffixes: readonly ((stage: number) => string)[] = [
  () => '',
  (stage) => `/S${stage}`,
  (stage) => `-${stage}`,
  (stage) => (stage === 2 ? ' Stage 2' : ''),
];

/** The same register with a row for each stage; the rows of later stages stand last. */
export function writeStageRows(made: readonly MadeCase[], { dates, shift }: Writing): string[][] {
  const suffix = suffixes[shift % suffixes.length] ?? (() => '');
  const rows = [1, 2].flatMap((stage) =>
    made.flatMap((one, at) => {
      const held = one.stages[stage - 1];
      if (!held || held.received === '') return [];
      const words = stageWords[stage - 1] ?? [];
      const word = words[(at + shift) % words.length] ?? '';
      const [cells, refused] = [writeStage(held, dates), stage === 1 ? one.refused : ''];
      return [[`${1000 + at}${suffix(stage)}`, word, ...cells, refused, one.category, one.team]];
    }),
  );
  const names = ['reference', 'Stage', ...headings.slice(1, 7), 'refused', 'category', 'team'];
  return [names, ...rows].map((cells) => cells.map((_, at) => cells[(at + shift) % cells.length] ?? ''));
}

function writeStage(stage: MadeStage, dates: Writing['dates']): string[] {
  const { received, acknowledged, extendedOn, extendedTo, responded } = stage;
  return [
    ...[received, acknowledged, extendedOn, extendedTo, responded].map((day) => writeDate(day, dates)),
    {
      '': '',
      upheld: 'Upheld',
      partlyUpheld: 'Partly upheld',
      notUpheld: 'NOT UPHELD',
      other: 'Referred elsewhere',
      withdrawn: 'Withdrawn',
    }[stage.outcome],
  ];
}

/** The text of a register. */
export function writeText(rows: readonly (readonly string[])[], { separator, end, quoted }: Writing): string {
  const quote = (cell: string) =>
    quoted || /["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows.map((cells) => cells.map(quote).join(separator) + end).join('');
}

const blankStage: MadeStage = {
  ...{ received: '', acknowledged: '', extendedOn: '', extendedTo: '', responded: '', outcome: '' },
};

function makeStage(received: string, plan: StagePlan): MadeStage {
  const acknowledged = plan.isAcknowledged ? addDays(received, plan.wait) : '';
  const responded = plan.isResponded ? addDays(acknowledged || received, plan.work) : '';
  const extendedTo = {
    none: '',
    yes: 'yes',
    day: addDays(received, plan.longer),
    told: addDays(received, plan.longer),
  }[plan.extension];
  return {
    ...{ received, acknowledged, responded, extendedTo },
    extendedOn: plan.extension === 'told' ? addDays(received, plan.told) : '',
    outcome: responded === '' && plan.outcome !== 'withdrawn' ? '' : plan.outcome,
  };
}

function addDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

function writeDate(iso: string, dates: Writing['dates']): string {
  const [year = '', month = '', day] = iso.split('-');
  if (day === undefined || dates === 'yyyy-mm-dd') return iso;
  if (dates === 'dd/mm/yyyy') return `${day}/${month}/${year}`;
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}
