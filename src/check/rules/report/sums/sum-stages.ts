import { allStages, nameStage, nameStageKey } from '../../../../codes/stages.ts';
import { readStageEntry } from '../../../../records/typed-figures.ts';
import type { TypedStage } from '../../../report/typed-years.ts';
import type { Finding } from '../../../rule.ts';

/** What does not add up in the figures of a stage, or is larger than its whole. */
export function sumStage(stage: TypedStage): Finding[] {
  return [...findSums(stage), ...findParts(stage), ...findShares(stage)];
}

type Term = readonly [words: string, figure: number | undefined];

function findSums(stage: TypedStage): Finding[] {
  const { entry } = stage;
  const { responded, closed, open, received, unclear, outcomes = {} } = entry;
  const answered: Term[] = [
    ['upheld', outcomes.upheld],
    ['partly upheld', outcomes['partly-upheld']],
    ['not upheld', outcomes['not-upheld']],
    ...optional('with another outcome', outcomes.other),
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
      [['responded to', responded], ...withdrawn, ['open', open], ...optional('unclear', unclear)],
      'received',
      received,
    ),
    ...compare(
      stage,
      ['open'],
      [
        ['overdue', entry.overdue],
        ['not yet due', entry['not-yet-due']],
      ],
      'open',
      open,
    ),
  ].slice(0, 1);
}

/** A term that counts only if it is given. */
function optional(words: string, figure: number | undefined): Term[] {
  return figure === undefined ? [] : [[words, figure]];
}

/** No finding if a term or the whole is not given. */
function compare(
  { path, name }: Pick<TypedStage, 'path' | 'name'>,
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
    [
      'acknowledgement-not-yet-due',
      ['not yet due to be acknowledged', entry['acknowledgement-not-yet-due']],
      ['received', received],
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
    ['not-yet-due', ['not yet due', entry['not-yet-due']], ['open', open ?? received]],
    ['open', ['open', open], ['received', received]],
    ['unclear', ['unclear', entry.unclear], ['received', received]],
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

/** Percentages of the outcomes are 100 together, but for their rounding, and never more. */
function findShares({ path, name, entry }: TypedStage): Finding[] {
  const typed = entry['outcomes-percent'] ?? {};
  const { upheld, 'not-upheld': not, 'partly-upheld': partly, other } = typed;
  const terms = [upheld, partly, not, other].filter((share) => share !== undefined);
  const sum = terms.reduce((all, share) => all + share, 0);
  const decimals = Math.max(0, ...terms.map((share) => String(share).split('.')[1]?.length ?? 0));
  const leeway = (terms.length / 2) * 10 ** -decimals + 1e-9;
  const isWhole = upheld !== undefined && not !== undefined && partly !== undefined;
  if (sum - 100 <= leeway && (!isWhole || 100 - sum <= leeway)) return [];
  const total = Number(sum.toFixed(decimals));
  return [
    {
      path: [...path, 'outcomes-percent'],
      at: 'key',
      message: `${name}: the percentages of the outcomes add up to ${total}, not to 100.`,
      help: 'Correct the one that is wrong, or add the rest under other.',
    },
  ];
}

/** What is received at the stages is together what is received at all of them. */
export function sumTogether(stages: readonly TypedStage[]): Finding[] {
  return stages.flatMap(({ stage, path, name, entry, year }): Finding[] => {
    const { received } = entry;
    if (stage !== allStages || received === undefined) return [];
    const parts = stages.filter((one) => one.year === year && one.stage !== allStages);
    const terms = parts.map(
      (one): Term => [`at ${nameStage(one.stage).toLowerCase()}`, readStageEntry(year, one.stage).received],
    );
    const known = terms.flatMap(([, figure]) => (figure === undefined ? [] : [figure]));
    const sum = known.reduce((all, figure) => all + figure, 0);
    if (known.length === terms.length)
      return compare({ path, name }, ['received'], terms, 'received', received);
    if (sum <= received) return [];
    return [
      {
        path: [...path, 'received'],
        at: 'value',
        message: `${name}: ${received} received are fewer than the ${sum} of one stage.`,
        help: `Write under ${nameStageKey(allStages)} what was received at all stages, or take it out.`,
      },
    ];
  });
}
