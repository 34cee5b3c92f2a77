import { describe, expect, test } from 'vitest';
import { openSample } from './sample-report.ts';

/** What is found in a report that says this, each with the words underlined; no more than those rules. */
async function find(report: string, ...rules: readonly string[]): Promise<string[][]> {
  const { verdicts } = await openSample('', Buffer.from(report), 'report.yaml', '');
  return verdicts.flatMap(({ diagnostics, text }) =>
    diagnostics
      .filter(({ rule }) => rules.includes(rule))
      .map(({ rule, message, range }) => [rule, message, text.slice(range.start.offset, range.end.offset)]),
  );
}

const year = (stage: string) => `performance:\n  figures:\n    stage-1: ${stage}\n`;

describe('figures that do not add up', () => {
  const apart = '    stage-2: { received: 30, responded: 27, open: 1, outcomes: { withdrawn: 1 } }\n';
  const missed = [
    'wrong-sum',
    'Stage 2: 27 responded to and 1 withdrawn and 1 open make 29, but 30 are received.',
    'received',
  ];

  test('are told, but not where one beside them was not read', async () => {
    expect(await find(year('{ received: 40, responded: 41 }'), 'wrong-sum', 'wrong-type')).toEqual([
      ['wrong-sum', 'Stage 1: 41 responded to are more than 40 received.', '41'],
    ]);
    expect(await find(year('{ received: 40, responded: 41, open: few }'), 'wrong-sum', 'wrong-type')).toEqual(
      [['wrong-type', expect.any(String), 'few']],
    );
  });

  test('are told of a stage whose figures were all read', async () => {
    const found = await find(`${year('{ received: many }')}${apart}`, 'wrong-sum', 'wrong-type');
    expect(found).toEqual([['wrong-type', expect.any(String), 'many'], missed]);
  });

  test('are underlined at the figure that is their sum', async () => {
    expect(await find(year('{ received: 9, open: 5, overdue: 2, not-yet-due: 1 }'), 'wrong-sum')).toEqual([
      ['wrong-sum', 'Stage 1: 2 overdue and 1 not yet due make 3, but 5 are open.', 'open'],
    ]);
  });
});

describe('parts of the report', () => {
  test('that are a document are read for details of persons', async () => {
    const written = 'ombudsman-report:\n  state: published\n  title: For Mrs Delia Marrow\n';
    expect((await find(written, 'personal-data')).map(([, , words]) => words)).toEqual(['Mrs Delia Marrow']);
  });

  test('the figures are missing where neither a register nor a number is given', async () => {
    const said = async (text: string) =>
      (await find(text, 'missing-report-part')).map(([, message]) => message).join(' ');
    const silent = 'The report is silent on how complaints were handled, in figures';
    expect(await said('analysis: We answered most in time.\n')).toContain(silent);
    expect(await said(year('{ received: 40 }'))).not.toContain(silent);
  });
});

test('a list in the place of one of a few words is told the words', async () => {
  const report = 'performance:\n  register: complaints.csv\n  day-one: [same-day, day-after]\n';
  const { verdicts } = await openSample('', Buffer.from(report), 'report.yaml', '');
  const [found] = verdicts.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ rule }) => rule === 'wrong-type'),
  );
  expect(found?.help).toBe('Write one of these after day-one: day-after, same-day.');
});

describe('figures that say only how many complaints came in', () => {
  const both = (first: string, second: string, more = '') => `${year(first)}    stage-2: ${second}\n${more}`;
  const none = '{ received: 0 }';
  const bare = [
    'year-without-figures',
    'The figures say how many complaints were received, and nothing of how complaints were handled (8.1 (b)).',
    'figures',
  ];

  test.each([
    ['{ received: 40 }', '{ received: 3 }'],
    ['{ received: 40 }', none],
    [none, '{ received: 1 }'],
    ['{ received: 1, per-1000: 0.2 }', none],
  ])('are too little: %s and %s', async (first, second) => {
    expect(await find(both(first, second), 'year-without-figures')).toEqual([bare]);
  });

  test.each([
    ['{ received: 40, responded: 39 }', '{ received: 3 }', ''],
    ['{ received: 40 }', '{ received: 3, in-time: 3 }', ''],
    ['{ received: 40 }', '{ received: 3 }', '    escalation-percent: 7.5\n'],
    ['{ received: 40 }', '{ received: 3 }', '    months: [3, 3, 4, 3, 3, 4, 3, 3, 4, 3, 3, 4]\n'],
    [none, none, ''],
  ])('are not: %s and %s%s', async (first, second, more) => {
    expect(await find(both(first, second, more), 'year-without-figures')).toEqual([]);
  });
});

test('a stage whose number received is not typed is named, and no other', async () => {
  const found = await find(
    `${year('{ received: 40, responded: 39 }')}    stage-2: { responded: 2 }\n`,
    'year-without-figures',
  );
  expect(found).toEqual([
    ['year-without-figures', expect.stringMatching(/were received at stage 2 of 2\.$/), 'stage-2'],
  ]);
});

describe('figures counted before the year was over', () => {
  const csv =
    'reference,received,acknowledged,responded,outcome\nA1,2025-06-03,2025-06-05,2025-06-16,Upheld\n';
  const counted = async (day: string) => {
    const report = `performance:\n  register: complaints.csv\n  counted: ${day}\n`;
    const { verdicts } = await openSample('', Buffer.from(report), 'report.yaml', csv);
    return verdicts.flatMap(({ diagnostics }) =>
      diagnostics.filter(({ rule }) => rule === 'year-without-figures').map(({ message }) => message),
    );
  };

  test.each([
    ['2026-03-30', ['The figures are as at 2026-03-30, but the year ends on 2026-03-31.']],
    ['2026-03-31', []],
    ['2026-04-01', []],
    ['2026-11-21', []],
    ['2026-11-22', ['The figures are as at 2026-11-22, which is in the future.']],
  ])('are told by the day: %s', async (day, messages) => {
    expect(await counted(day)).toEqual(messages);
  });
});

test.each([
  ['performance:\n  register: complaints.csv\n', ['performance']],
  ['improvements: []\nperformance: {}\n', ['improvements']],
  ['Only words.\n', []],
  ['- a list\n', []],
  ['', []],
])('where a Code asks for no report, %j is told once, at its first key', async (text, keys) => {
  const { verdicts } = await openSample('unwanted-report', Buffer.from(text), 'report.yaml', '');
  const told = verdicts.flatMap(({ diagnostics, text: read }) =>
    diagnostics
      .filter(({ rule }) => rule === 'unwanted-report')
      .map(({ range }) => read.slice(range.start.offset, range.end.offset)),
  );
  expect(told).toEqual(keys);
});
