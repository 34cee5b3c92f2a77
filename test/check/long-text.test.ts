import { expect, test } from 'vitest';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const promise = 'We will publish a leaflet by May 2027.';
const quote = 'We will publish a leaflet by May 2027';

/** What is underlined of a commentary's promises, each with where it begins in the commentary. */
function find(commentary: string): (readonly [number, string])[] {
  const text = `code: housing-ombudsman-2024\nprovisions:\n  4.3:\n    comply: yes\n    evidence: [Letters]\n    commentary: |\n      ${commentary}\n`;
  const source = parseSource(Buffer.from(text), 'x.yaml', grammarFrom(packageCodes));
  const options = { codes: packageCodes, settings: defaultSettings, draft: true, today: '2026-11-21' };
  const from = text.indexOf(commentary);
  return checkSource(source, { ...options, exists: () => true })
    .diagnostics.filter(({ rule }) => rule === 'promise-under-yes')
    .map(({ range }) => [range.start.offset - from, text.slice(range.start.offset, range.end.offset)]);
}

/** Sentences that promise nothing, of that many characters with the space after them. */
function fill(length: number): string {
  const plain = 'Members willingly read each leaflet that we published. ';
  return plain.repeat(length / plain.length + 1).slice(-length);
}

test.each([60, 3_900, 3_960, 3_961, 3_962, 4_000, 9_000])(
  'a promise after %i characters is underlined where it stands',
  (length) => {
    expect(find(fill(length) + promise)).toEqual([[length, quote]]);
  },
);

test.each([100, 9_000])('and so is one before %i characters', (length) => {
  expect(find(`${promise} ${fill(length).trim()}`)).toEqual([[0, quote]]);
});
