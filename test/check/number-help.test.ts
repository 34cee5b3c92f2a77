import { expect, test } from 'vitest';
import { wrongType } from '../../src/check/rules/form/wrong-type.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const { root, text } = parseSource(Buffer.from('code: x\n'), 'a.yaml', grammarFrom(packageCodes));

/** What is said to do about words in place of a number. */
function help(data: string, key: string, type: 'integer' | 'number') {
  const error = {
    ...{ path: ['performance', key], instancePath: '', keyword: 'type', params: { type }, data },
    parentSchema: {},
  };
  return wrongType.find({ schemaErrors: [error], root, text, kind: 'report', reaches: undefined })[0]?.help;
}

test.each([
  ['£17,280', 'paid', 'integer', 'Write a number in figures, without the sign £ or commas: 17280.'],
  ['4,812', 'homes', 'integer', 'Write a number in figures, without commas: 4812.'],
  ['90.5%', 'on-time-percent', 'number', 'Write a number in figures, without the sign %: 90.5.'],
  // 75% is no number of cases.
  ['75%', 'received', 'integer', 'Write a number in figures, without the sign %.'],
  ['€ 12.50', 'paid', 'integer', 'Write a number in figures, without the sign €.'],
  ['about 1200', 'homes', 'integer', 'Write a number in figures, without commas or words.'],
  ['12,5', 'per-1000', 'number', 'Write a point, not a comma, before the decimals: 12.5'],
  ['1,23', 'homes', 'integer', 'Write a number in figures, without commas or words.'],
  ['12 (75%)', 'received', 'integer', 'Write a number in figures, without commas or words.'],
] as const)('%s for %s (%s)', (written, key, type, said) => expect(help(written, key, type)).toBe(said));
