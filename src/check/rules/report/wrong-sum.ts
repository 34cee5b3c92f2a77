import { nameStageKey } from '../../../codes/stages.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import { listTypedStages, listTypedYears, type TypedStage } from '../../report/typed-years.ts';
import { readRefused } from '../../report/written-fields.ts';
import type { Finding } from '../../rule.ts';

/** Typed figures whose parts do not add up to the whole, or where a part is larger than the whole. */
export const wrongSum: ReportRule = {
  id: 'wrong-sum',
  severity: 'error',
  gap: false,
  find: (context) => [
    ...listTypedStages(context).flatMap((stage) => [
      ...findSums(stage),
      ...findParts(stage),
      ...findRows(stage),
    ]),
    ...findRefused(context),
    ...findReasons(context),
    ...findRepeats(context),
  ],
};

type Term = readonly [words: string, figure: number | undefined];

function findSums(stage: TypedStage): Finding[] {
  const { entry } = stage;
  const { responded, closed, open, received, outcomes = {} } = entry;
  const answered: Term[] = [
    ['upheld', outcomes.upheld],
    ['partly upheld', outcomes['partly-upheld']],
    ['not upheld', outcomes['not-upheld']],
    ...optional('not recorded', outcomes['not-recorded']),
  ];
  const withdrawn = optional('withdrawn', outcomes.withdrawn);
  return [
    ...compare(stage, ['outcomes'], [...answered], 'responded to', responded),
    ...compare(stage, ['outcomes'], [...answered, ...withdrawn], 'closed', closed),
    ...compare(stage, ['closed'], [['responded to', responded], ...withdrawn], 'closed', closed),
    ...compare(
      stage,
      ['received'],
      [['responded to', responded], ...withdrawn, ['open', open]],
      'received',
      received,
    ),
  ].slice(0, 1);
}

/** A term that counts only if it is given. */
function optional(words: string, figure: number | undefined): Term[] {
  return figure === undefined ? [] : [[words, figure]];
}

/** No finding if a term or the whole is not given. */
function compare(
  { path, name }: TypedStage,
  keys: readonly string[],
  terms: readonly Term[],
  words: string,
  whole: number | undefined,
): Finding[] {
  if (whole === undefined || terms.some(([, figure]) => figure === undefined)) return [];
  const sum = terms.reduce((total, [, figure = 0]) => total + figure, 0);
  if (sum === whole) return [];
  const added = terms.map(([part, figure]) => `${figure} ${part}`).join(' and ');
  return [
    {
      path: [...path, ...keys],
      at: 'key',
      message: `${name}: ${added} make ${sum}, but ${whole} are ${words}.`,
      help: 'Correct the number that is wrong; each complaint counts once.',
    },
  ];
}

/** Each pair: a part and the whole that it cannot exceed. */
function findParts({ path, name, entry }: TypedStage): Finding[] {
  const { received, acknowledged, responded, extended, open } = entry;
  const inTime = entry['in-time'];
  const late = entry['in-time-extended'];
  const both = inTime === undefined && late === undefined ? undefined : (inTime ?? 0) + (late ?? 0);
  const pairs: [key: string, part: Term, whole: Term][] = [
    ['acknowledged', ['acknowledged', acknowledged], ['received', received]],
    [
      'acknowledged-in-time',
      ['acknowledged in time', entry['acknowledged-in-time']],
      ['acknowledged', acknowledged ?? received],
    ],
    ['responded', ['responded to', responded], ['received', received]],
    [
      inTime === undefined ? 'in-time-extended' : 'in-time',
      ['responded to in time', both],
      ['responded to', responded ?? received],
    ],
    ['extended', ['extended', extended], ['received', received]],
    ['in-time-extended', ['responded to within an extension', late], ['extended', extended]],
    ['overdue', ['overdue', entry.overdue], ['open', open]],
    ['open', ['open', open], ['received', received]],
    ...Object.entries(entry.outcomes ?? {}).map(([key, figure]): [string, Term, Term] => [
      'outcomes',
      [key.replace('-', ' '), figure],
      ['received', received],
    ]),
  ];
  return pairs.flatMap(([key, [part, less], [whole, more]]): Finding[] => {
    if (less === undefined || more === undefined || less <= more) return [];
    return [
      {
        path: [...path, key],
        at: 'value',
        message: `${name}: ${less} ${part} are more than ${more} ${whole}.`,
        help: 'Correct the number that is wrong: a part cannot be larger than the whole.',
      },
    ];
  });
}

/** Categories, teams and months each add up to all the complaints received. */
function findRows({ path, name, stage, entry, year }: TypedStage): Finding[] {
  const { received } = entry;
  if (received === undefined) return [];
  return (['categories', 'teams', 'months'] as const).flatMap((key): Finding[] => {
    const rows = (year[key] ?? []).map((row) => row[nameStageKey(stage)]);
    if (rows.length === 0 || rows.some((figure) => figure === undefined)) return [];
    const sum = rows.reduce((total: number, figure = 0) => total + figure, 0);
    if (sum === received) return [];
    return [
      {
        path: [...path.slice(0, -1), key],
        at: 'key',
        message: `${name}: the ${key} add up to ${sum}, but ${received} are received.`,
        help: 'Correct the number that is wrong, or add a row for the others.',
      },
    ];
  });
}

/** A name may appear only once: a table has one row for it. */
function findRepeats(context: ReportContext): Finding[] {
  return listTypedYears(context).flatMap(({ path, year }) =>
    (['categories', 'teams', 'months', 'refused-by-reason'] as const).flatMap((key) => {
      const names = (year[key] ?? []).map(({ name }) => name?.trim());
      return names.flatMap((name, index): Finding[] =>
        name && names.indexOf(name) < index
          ? [
              {
                path: [...path, key, index, 'name'],
                at: 'value',
                message: `“${name}” appears twice among the ${key === 'refused-by-reason' ? 'reasons' : key}.`,
                help: 'Add the two numbers up in one row.',
              },
            ]
          : [],
      );
    }),
  );
}

/** Complaints refused are the sum of those refused for each reason. */
function findReasons(context: ReportContext): Finding[] {
  return listTypedYears(context).flatMap(({ path, suffix, year }): Finding[] => {
    const { refused, 'refused-by-reason': reasons = [] } = year;
    const sum = reasons.reduce((all, { number = 0 }) => all + number, 0);
    if (refused === undefined || reasons.length === 0 || sum === refused) return [];
    return [
      {
        path: [...path, 'refused-by-reason'],
        at: 'key',
        message: `Refused${suffix}: the reasons add up to ${sum}, but ${refused} are refused.`,
        help: 'Correct the number that is wrong, or add a reason for the others.',
      },
    ];
  });
}

function findRefused(context: ReportContext): Finding[] {
  const refused = readRefused(context);
  const total = listTypedYears(context).find(({ suffix }) => suffix === '')?.year.refused;
  if (total === undefined || !refused?.isList || refused.sum === total) return [];
  return [
    {
      path: [refused.key],
      at: 'key',
      message: `The types of complaint refused add up to ${refused.sum}, but performance › figures › refused is ${total}.`,
      help: 'Correct the number that is wrong.',
    },
  ];
}
