import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { openWorkbook } from '../../../src/files/workbook/open-workbook.ts';
import { WorkbookError } from '../../../src/files/workbook/workbook-error.ts';

const files = ['openpyxl.xlsx', 'xlsxwriter.xlsx', 'libreoffice.xlsx', 'libreoffice.ods'].map((name) =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url)),
);

test('a workbook with bytes changed is read or refused in words', async () => {
  const change = fc.record({ at: fc.nat(10_000), byte: fc.integer({ min: 0, max: 255 }) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      (file, changes) => {
        const bytes = Buffer.from(file);
        for (const { at, byte } of changes) bytes[at % bytes.length] = byte;
        return expectWords(bytes);
      },
    ),
  );
});

test('a workbook with markup changed is read or refused in words', async () => {
  const archives = await Promise.all(files.map((file) => JSZip.loadAsync(file)));
  const change = fc.record({
    part: fc.nat(100),
    from: fc.nat(30_000),
    length: fc.nat(40),
    text: fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '/',
      '<c>',
      '</c>',
      '<v>',
      '</row>',
      'r="ZZ1"',
      '&x;',
      '9999999999',
      '-1',
      '\u0001',
    ),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...archives),
      fc.array(change, { minLength: 1, maxLength: 2 }),
      async (archive, changes) => {
        const copy = new JSZip();
        const names = Object.keys(archive.files).filter((name) => /\.(?:xml|rels)$/.test(name));
        for (const name of names) copy.file(name, (await archive.file(name)?.async('string')) ?? '');
        for (const { part, from, length, text } of changes) {
          const name = names[part % names.length] ?? '';
          const xml = (await copy.file(name)?.async('string')) ?? '';
          const at = from % xml.length;
          copy.file(name, xml.slice(0, at) + text + xml.slice(at + length));
        }
        await expectWords(await copy.generateAsync({ type: 'uint8array' }));
      },
    ),
  );
});

/** Passes if the workbook is read, each row once and not blank, or if what is thrown is a sentence with its help. */
async function expectWords(bytes: Uint8Array): Promise<void> {
  try {
    const workbook = await openWorkbook(bytes, 'zip');
    await workbook.read((cells, row) => {
      expect(cells.at(-1)).not.toBe('');
      expect(row).toBeGreaterThan(0);
    });
    expect(workbook.notes().every((note) => note.endsWith('.'))).toBe(true);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    expect(error.message).toMatch(/^(?:The|Cell|All) .*\.$/);
    expect(error.help).toMatch(/^[A-Z].*\.$/);
  }
}
