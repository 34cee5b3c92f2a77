import { expect, it } from 'vitest';
import { shapeIds } from '../../src/codes/id-shape.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { findNode } from '../../src/source/source.ts';
import { ownCodes } from '../codes/own-codes.ts';
import { printReading } from './print-told.ts';

const head = 'code: water-courtesy-2030\n';

function read(text: string) {
  return parseSource(new TextEncoder().encode(text), 'self-assessment.yaml', grammarFrom(ownCodes));
}

it.each([
  [['6.10', '1.2'], String.raw`\d+\.\d+`],
  [['A1', 'A2'], String.raw`[A-Z]\d+`],
  [['A1', 'B 1(a)', 'B 1(b)'], String.raw`[A-Z] \d+\([a-z]\)|[A-Z]\d+`],
  [['6 stage 1', '7'], String.raw`\d+ stage \d+|7`],
])('%j look like %s', (ids, shape) => expect(shapeIds(ids)).toBe(shape));

it.each([
  ['a colon is missing', 'provisions:\n  A1:\n    comply: kept\n  B 1(a)\n    comply: kept\n', 'no-colon'],
  [
    'a colon is another sign',
    'provisions:\n  A1:\n    comply: kept\n  B 1(a);\n    comply: kept\n',
    'no-colon',
  ],
  [
    'an id stands too far left',
    'provisions:\n  A1:\n    comply: kept\n    commentary: We wave.\nB 1(a):\n  comply: kept\n',
    'wrong-indent',
  ],
  ['all stand at the margin', 'A1:\n  comply: kept\nB 1(a):\n  comply: kept\n', 'wrong-indent'],
  [
    'one stands in the one above',
    'provisions:\n  A1:\n    comply: kept\n    B 1(a):\n      comply: kept\n',
    'wrong-indent',
  ],
  [
    'one is a space too far right',
    'provisions:\n  A1:\n    comply: kept\n   B 1(a):\n    comply: kept\n',
    'wrong-indent',
  ],
  [
    'a no-break space stands before the colon',
    'provisions:\n  B 1(a)\u00a0:\n    comply: kept\n',
    'odd-space',
  ],
  [
    'a quote is left open',
    'provisions:\n  A1:\n    comply: kept\n  "B 1(a):\n    comply: kept\n',
    'quote-not-closed',
  ],
])('reads ids of letters and signs where %s', (_what, text, rule) => {
  const source = read(head + text);
  const { slips, root, sound } = source;
  expect(printReading(source)).toMatchSnapshot();
  expect(slips.map((slip) => slip.rule)).toEqual([rule]);
  expect(sound).toBe(true);
  expect(findNode(root, ['provisions', 'B 1(a)', 'comply'])).toMatchObject({ text: 'kept' });
});

it('reports an id that is written twice', () => {
  const { slips } = read(`${head}provisions:\n  B 1(a):\n    comply: kept\n  B 1(a):\n    comply: broken\n`);
  expect(slips.map(({ rule, message }) => [rule, message])).toEqual([
    ['duplicate-key', 'B 1(a) is written twice; only the first counts.'],
  ]);
});

it('takes what follows an answer of the Code for a comment', () => {
  expect(read(`${head}provisions:\n  A1:\n    comply: kept # by Jo\n`).slips).toEqual([]);
  expect(read(`${head}provisions:\n  A1:\n    commentary: Held # by Jo\n`).slips).toHaveLength(1);
});

it('takes no words for ids that the Code’s are not like', () => {
  const text = 'code: housing-ombudsman-2024\nA1:\n  comply: yes\n';
  expect(read(text).slips).toEqual([]);
  expect(read(text.replace('A1', '6.3')).slips.map(({ rule }) => rule)).toEqual(['wrong-indent']);
});

it.each(['', 'code: no-such-code\n', 'code:\n'])('understands numbers where no Code is known: %j', (code) => {
  const { slips, root } = read(`${code}landlord: { name: Us }\n6.3:\n  comply: yes\n`);
  expect(slips.map(({ rule }) => rule)).toEqual(['wrong-indent']);
  expect(findNode(root, ['provisions', '6.3', 'comply'])).toMatchObject({ text: 'yes' });
});

it('tells stray words that begin with a figure from an id that is a figure', () => {
  const known = ownCodes.find('water-courtesy-2030');
  if (!known) throw new Error('no such Code');
  const provisions = known.provisions.map((provision, index) => ({ ...provision, id: String(index + 10) }));
  const grammar = grammarFrom({ find: () => ({ ...known, provisions }) });
  const rules = (lost: string) =>
    parseSource(
      new TextEncoder().encode(`${head}provisions:\n  11:\n    commentary: We answer in\n  ${lost}\n`),
      '',
      grammar,
    ).slips.map(({ rule }) => rule);
  expect(rules('10 days')).toEqual(['wrong-indent']);
  expect(rules('10')).toEqual(['no-colon']);
});
