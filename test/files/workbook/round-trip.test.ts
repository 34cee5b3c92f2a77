import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXlsx } from './build-xlsx.ts';

/** A cell as it is to be written, and the text that it must be read as. */
interface Written {
  /** What follows `<c r="A1"`. */
  readonly markup: (shareText: (si: string) => number) => string;
  readonly text: string;
}

test('a random table reads back, whatever its cells are and with or without addresses', async () => {
  const row = fc.array(fc.option(cell(), { nil: undefined }), { maxLength: 8 });
  const rows = fc.array(fc.record({ cells: row, skipped: fc.integer({ min: 0, max: 3 }) }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(rows, fc.boolean(), async (table, withAddresses) => {
      const { markup, shared, expected } = writeTable(table, withAddresses);
      const { rows: read } = await readXlsx({
        rows: markup,
        shared,
        styles: [14, 164],
        formats: { 164: '0 "days"' },
      });
      expect(read).toEqual(expected);
    }),
  );
});

function writeTable(
  table: readonly { readonly cells: readonly (Written | undefined)[]; readonly skipped: number }[],
  withAddresses: boolean,
): { markup: string; shared: string; expected: Record<number, string[]> } {
  const shared: string[] = [];
  const expected: Record<number, string[]> = {};
  const share = (si: string) => shared.push(si) - 1;
  let number = 0;
  let markup = '';
  for (const { cells, skipped } of table) {
    number += withAddresses ? skipped + 1 : 1;
    markup += withAddresses ? `<row r="${number}">` : '<row>';
    markup += cells
      .map((written, at) => {
        if (written === undefined) return withAddresses ? '' : '<c/>';
        return `<c${withAddresses ? ` r="${String.fromCharCode(65 + at)}${number}"` : ''}${written.markup(share)}</c>`;
      })
      .join('');
    markup += '</row>';
    const texts = cells.map((written) => written?.text ?? '');
    while (texts.at(-1) === '') texts.pop();
    if (texts.length > 0) expected[number] = texts;
  }
  return { markup, shared: shared.join(''), expected };
}

function cell(): fc.Arbitrary<Written> {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      ' padded ',
      'a\r\nb',
      '_x000D_',
      '_x005F_',
      '<&>"\'',
      ']]>',
      '\t',
      '#N/A',
      '45748',
      '\u0001',
    ),
  );
  const text = words.chain((plain) =>
    fc.constantFrom<Written>(
      { text: plain, markup: (share) => ` t="s"><v>${share(`<si>${writeText(plain)}</si>`)}</v>` },
      {
        text: `${plain}x${plain}`,
        markup: (share) =>
          ` t="s"><v>${share(`<si><r>${writeText(plain)}</r><r><rPr/>${writeText('x')}</r><r>${writeText(plain)}</r></si>`)}</v>`,
      },
      { text: plain, markup: () => ` t="inlineStr"><is>${writeText(plain)}</is>` },
      { text: plain, markup: () => ` t="str"><f>A1</f><v>${escapeText(plain)}</v>` },
    ),
  );
  const number = fc
    .record({
      digits: fc.integer({ min: -999_999_999, max: 999_999_999 }),
      places: fc.integer({ min: 0, max: 8 }),
    })
    .chain(({ digits, places }) =>
      fc.constantFrom<Written>(
        { text: writeDecimal(digits, places), markup: () => `><v>${digits / 10 ** places}</v>` },
        {
          text: writeDecimal(digits, places),
          markup: () => ` s="2" t="n"><f>1</f><v>${digits}E-${places}</v>`,
        },
      ),
    );
  const day = fc.integer({ min: 61, max: 2_958_465 }).map(
    (serial): Written => ({
      text: new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10),
      markup: () => ` s="1"><v>${serial}</v>`,
    }),
  );
  const other = fc.constantFrom<Written>(
    { text: 'TRUE', markup: () => ' t="b"><v>1</v>' },
    { text: 'FALSE', markup: () => ' t="b"><v>0</v>' },
    { text: '#REF!', markup: () => ' t="e"><v>#REF!</v>' },
    { text: '2025-04-01', markup: () => ' t="d"><v>2025-04-01T00:00:00</v>' },
    { text: '', markup: () => ' s="1">' },
  );
  return fc.oneof(text, number, day, other);
}

function writeText(text: string): string {
  return `<t xml:space="preserve">${escapeText(text)}</t>`;
}

/** As Excel writes a text: what XML has no sign for, and what looks like such a sign, as `_x0000_`. */
function escapeText(text: string): string {
  const code = (sign: string) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`;
  return text
    .replace(/_(?=x[\da-f]{4}_)/gi, code)
    .replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, code)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** The decimal that is `digits` with so many places, without an exponent and without zeros at its end. */
function writeDecimal(digits: number, places: number): string {
  const padded = String(Math.abs(digits)).padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const rest = padded.slice(padded.length - places).replace(/0+$/, '');
  return `${digits < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}
