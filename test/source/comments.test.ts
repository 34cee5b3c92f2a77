import { describe, expect, it, test } from 'vitest';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { assessmentFacts } from '../../src/records/facts.ts';
import { buildKindOf } from '../../src/records/field-kinds.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { findNode, type Path } from '../../src/source/source.ts';
import { printReading } from './print-told.ts';

function read(text: string) {
  return parseSource(
    Buffer.from(`code: housing-ombudsman-2024\n${text}\n`),
    'x.yaml',
    grammarFrom(packageCodes),
  );
}

const landlord = (line: string) => `landlord:\n  ${line}`;
const body = (line: string) => `governing-body:\n  ${line}`;
const provision = (line: string) => `provisions:\n  "6.3":\n    ${line}`;

describe('a # in a short field begins a comment', () => {
  test.each<[string, Path, string]>([
    [landlord('name: Elm Vale Homes # the landlord’s full name'), ['landlord', 'name'], 'Elm Vale Homes'],
    [landlord('homes: 4,812 # owned, without leaseholders'), ['landlord', 'homes'], '4,812'],
    [landlord('subsidiaries:\n    - Elm Care # joined in May'), ['landlord', 'subsidiaries', 0], 'Elm Care'],
    ['assessed: 12th June 2026 # the day we finished', ['assessed'], '12th June 2026'],
    ['assessed: 12th June 2026 #the day we finished', ['assessed'], '12th June 2026'],
    ['assessed: 12th June 2026 #3 of the drafts', ['assessed'], '12th June 2026'],
    ['contact:\n  phone: 01632 960 100 # office hours', ['contact', 'phone'], '01632 960 100'],
    ['contact:\n  email: us(at)elm.example # theirs', ['contact', 'email'], 'us(at)elm.example'],
    [body('author: Jo Field #chair'), ['governing-body', 'author'], 'Jo Field'],
    [body('minute: HV 26 71 # to be confirmed'), ['governing-body', 'minute'], 'HV 26 71'],
    [provision('comply: mostly # see the note'), ['provisions', '6.3', 'comply'], 'mostly'],
    [
      provision('action:\n      owner: Repairs team # Jo'),
      ['provisions', '6.3', 'action', 'owner'],
      'Repairs team',
    ],
    ['ombudsman-report:\n  state: no report # or: published', ['ombudsman-report', 'state'], 'no report'],
    ['performance:\n  dates: day first # how they are written', ['performance', 'dates'], 'day first'],
    [
      'introduction: We are small # what to say above the table, in Markdown',
      ['introduction'],
      'We are small',
    ],
    [provision('commentary: We do this  # ask Jo'), ['provisions', '6.3', 'commentary'], 'We do this'],
    [provision('commentary: We do this\n    # ask Jo'), ['provisions', '6.3', 'commentary'], 'We do this'],
    ['contact: { name: The team, phone: 01632 960 100 # hours\n  }', ['contact', 'phone'], '01632 960 100'],
  ])('%s', (text, path, value) => {
    const { slips, root } = read(text);
    expect(slips).toEqual([]);
    expect(findNode(root, path)).toMatchObject({ kind: 'text', text: value });
  });

  it('also where another slip on the line is mended', () => {
    const [slip] = read('evidence:\n  policy:\n    title: Policy\n    reviewed: * # not yet').slips;
    expect(slip?.fix).toEqual([{ span: [81, 82], text: "'*'" }]);
  });
});

test.each<[string, Path]>([
  [
    'performance:\n  previous:\n    - stage-1:\n        in-time: eight # of nine',
    ['performance', 'previous', 0, 'stage-1', 'in-time'],
  ],
  ['performance:\n  compensation: { total: lots # in pounds\n  }', ['performance', 'compensation', 'total']],
  ['improvements:\n  - when: last May # about', ['improvements', 0, 'when']],
])('also in a report, which names no Code: %s', (text, path) => {
  const { slips, root } = parseSource(Buffer.from(`${text}\n`), 'report.yaml', grammarFrom(packageCodes));
  expect(slips).toEqual([]);
  expect(findNode(root, path)).toMatchObject({ text: expect.not.stringContaining('#') });
});

describe('a # that may be text is told', () => {
  const mended = (text: string) => read(text).slips.map(({ rule, fix }) => [rule, fix !== undefined]);

  test.each([
    provision('commentary: Meets rule #1 of our own'),
    provision('evidence:\n      - Minute #12'),
    provision('evidence:\n      - policy: part #3'),
    provision('action:\n      what: Tell lot #2 of the tenants'),
    body('response: We read page #4 again'),
    'introduction: We are #1',
    'evidence:\n  policy:\n    title: Policy #7',
    'refused:\n  - type: Kind #2\n    number: 3',
  ])('and mended if a number follows it: %s', (text) => {
    expect(mended(text)).toEqual([['text-cut', true]]);
    expect(printReading(read(text))).toMatchSnapshot();
  });

  test.each([
    provision('commentary: We meet this # ask Jo'),
    provision('commentary: We meet this\t#always'),
    provision('evidence: [Policy # section 2, Minutes]'),
    'evidence:\n  policy:\n    title: Policy # of last year',
    landlord('name: Homes #1'),
    body('minute: Board paper #12'),
    'performance:\n  columns:\n    reference: Complaint #',
    'comentary: Meets rule #1',
  ])('and left alone if a comment may be meant: %s', (text) => {
    expect(mended(text)).toEqual([['text-cut', false]]);
    expect(printReading(read(text))).toMatchSnapshot();
  });
});

test.each([
  [provision('commentary: #1 rule of ours is to listen'), true],
  [provision('commentary: #NAME?'), false],
  [provision('comply: #N/A'), false],
  [provision('evidence:\n      - #REF!'), false],
  ['assessed: #WERT!', false],
  [landlord('homes: #REF! # owned at the end of the period'), false],
])('of %s nothing is left', (text, isMended) => {
  expect(read(text).slips.map(({ rule, fix }) => [rule, fix !== undefined])).toEqual([
    ['text-cut', isMended],
  ]);
  expect(printReading(read(text))).toMatchSnapshot();
});

test.each([
  provision('commentary: #todo'),
  provision('commentary: # 1 rule'),
  provision('commentary: |  #1 rule\n      Text.'),
  landlord('name: # the one on the lease'),
  landlord('homes: # ask finance for the 31 March count'),
  body('author: # To be confirmed'),
  body('role: # their role, such as Member Responsible for Complaints'),
])('in %s it is a comment', (text) => {
  expect(read(text).slips).toEqual([]);
});

test.each([
  [landlord('name: #1'), '1'],
  [body('minute: #71'), '71'],
  [body('role: # Member of the panel'), 'Member of the panel'],
  [provision('comply: # yes'), 'yes'],
  ['assessed: #2026-05-14 # at last', '2026-05-14'],
  [landlord('website: # https://www.elm.example'), 'https://www.elm.example'],
])('in %s the comment may be the value, and is read as it', (text, value) => {
  const source = read(text);
  const { slips, root } = source;
  expect(printReading(source)).toMatchSnapshot();
  expect(slips.map(({ rule, fix }) => [rule, fix])).toEqual([['text-cut', undefined]]);
  expect(JSON.stringify(root)).toContain(`"text":"${value}"`);
});

test.each([
  [provision('commentary: We do: this and more'), true],
  [provision('commentary: We do: this # ask Jo'), false],
  [provision('commentary: *All* of it #todo'), false],
  [provision('commentary: We do: this and #1'), true],
])('of %s nothing is put in quotes that may be a comment', (text, isMended) => {
  expect(read(text).slips.map(({ fix }) => fix !== undefined)).toEqual([isMended]);
  expect(printReading(read(text))).toMatchSnapshot();
});

it('says that a comment hides the bracket', () => {
  const [slip, ...others] = read(
    'period: { from: 2025-04-01, to: 2026-03-31 # the year }\nassessed: 2026-05-01',
  ).slips;
  expect([slip?.rule, slip?.help, others]).toEqual(['bracket-not-closed', 'Write the } before the #.', []]);
});

it('knows every field of the self-assessment', () => {
  const kindOf = buildKindOf(() => []);
  const texts = assessmentFacts
    .filter(({ path }) => kindOf(path.replaceAll('[]', '.[]').split('.')) === 'prose')
    .map(({ path }) => path);
  expect(texts).toEqual([
    'title',
    'introduction',
    'governing-body.response',
    'scrutiny[].said',
    'earlier[].title',
    'evidence.*.title',
    'provisions.*.evidence',
    'provisions.*.evidence[]',
    'provisions.*.evidence[].*',
    'provisions.*.commentary',
    'provisions.*.action.what',
    'provisions.*.alternative',
    'provisions.*.waive.*',
    'provisions.*.review.note',
  ]);
});
