import { expect, test } from 'vitest';
import { loadCode } from '../../../src/codes/codes.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import { type Case, pageCases, unseenPages } from './page-cases.ts';
import { readCase } from './read-case.ts';
import { markdownCases, textCases, unseenMarkdown, unseenSheets, unseenTexts } from './text-cases.ts';

test.each(
  [
    ...pageCases,
    ...unseenPages,
    ...markdownCases,
    ...unseenMarkdown,
    ...textCases,
    ...unseenTexts,
    ...unseenSheets,
  ].map((one): [string, Case] => [one.what, one]),
)('%s', async (_, one) => {
  const { expected, found } = await readCase(one);
  expect(found).toEqual(expected);
});

test.each([
  ...pageCases,
  ...unseenPages,
  ...markdownCases,
  ...unseenMarkdown,
  ...textCases,
  ...unseenTexts,
  ...unseenSheets,
])('$what: no word is lost', async ({ name, text }) => {
  const code = loadCode('housing-ombudsman-2024');
  if (code === undefined) throw new Error('the Code is missing');
  const { account } = await importDocument([{ name, bytes: new TextEncoder().encode(text) }], code, {
    schema: 'x',
  });
  expect(account.left.lost).toEqual([]);
});
