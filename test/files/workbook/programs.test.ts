import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBytes } from './build-xlsx.ts';

/**
 * Written by openpyxl 3.1.5, XlsxWriter 3.3.1 (which writes as Excel does, shared texts after the sheets) and LibreOffice
 * 7.4.7; of its .ods, pictures and settings of the window were taken out.
 */
test.each(['openpyxl.xlsx', 'xlsxwriter.xlsx', 'libreoffice.xlsx', 'libreoffice.ods', 'libreoffice.html'])(
  '%s is read',
  async (name) => {
    await expect(await describeFile(name)).toMatchFileSnapshot(`fixtures/${name}.txt`);
  },
);

test('the two systems of counting days give the same days', async () => {
  expect(await describeFile('xlsxwriter-1904.xlsx')).toBe(await describeFile('xlsxwriter.xlsx'));
});

async function describeFile(name: string): Promise<string> {
  const { rows, notes, workbook } = await readBytes(
    readFileSync(new URL(`fixtures/${name}`, import.meta.url)),
  );
  const lines = [
    `sheet: ${workbook.sheet}`,
    ...Object.entries(rows).map(
      ([row, cells]) => `${row}: ${cells.map((cell) => JSON.stringify(cell)).join(' ')}`,
    ),
    ...notes,
  ];
  return `${lines.join('\n')}\n`;
}
