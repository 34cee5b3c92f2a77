import fc from 'fast-check';
import JSZip from 'jszip';
import { serializeOuter } from 'parse5';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { importDocument } from '../../../src/import/import-document.ts';
import { wordsOf } from '../../../src/import/read/rows.ts';
import { openPackage } from '../../../src/import/read/word/package.ts';
import { readWordDocument } from '../../../src/import/read/word/word-document.ts';
import { printAccount } from '../../../src/import/write/print-account.ts';
import { writeReport } from '../../../src/import/write/write-report.ts';
import { about, code, type Docx, form, importWord, makeDocx, p, r, readWord, tc, tr } from './docx.ts';

const raised = '<w:vertAlign w:val="superscript"/>';
const deleted = (words: string, by = 'Jo'): string =>
  `<w:del w:author="${by}"><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const inserted = (words: string, by = 'Jo'): string => `<w:ins w:author="${by}">${r(words)}</w:ins>`;

test('a draft that colleagues are still working on is read as accepted, and all that is open is told', async () => {
  const row = (id: string, comply: string, evidence: string, commentary: string, properties = ''): string =>
    tr([tc(id), tc(requirementOf(id)), tc(comply), tc(evidence), tc(commentary)], properties);
  const body =
    p('Self-assessment of Elm Homes', '<w:pStyle w:val="T"/>') +
    form([
      row(
        '1.2',
        'Yes',
        'Complaints policy',
        `${r('In our policy since ')}${deleted('2019')}${inserted('2024')}${r('.')}`,
      ),
      row(
        '1.3',
        `${deleted('Yes')}${inserted('No', 'Sam')}`,
        'Complaints policy',
        `${r('We wait for training.')}<w:r><w:commentReference w:id="1"/></w:r>`,
      ),
      row('1.4', 'Yes', 'Guide', 'A row that is to go.', '<w:del w:author="Jo"/>'),
      row('1.5', 'Yes', 'Letter', 'A row that is to come.', '<w:ins w:author="Jo"/>'),
      row(
        '1.6',
        'Yes',
        `${r('Survey of 2020', '<w:strike/>')}${r(' Survey')}`,
        `${r('Asked in 10')}<w:r><w:footnoteReference w:id="2"/></w:r>${r(' days.')}${r(' Ask Pat first.', '<w:vanish/>')}`,
      ),
      row(
        '2.1',
        `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r('Choose an item.')}</w:sdtContent></w:sdt></w:p>`,
        'Complaints policy',
        'Not yet answered.',
      ),
    ]);
  const docx: Docx = {
    body,
    parts: {
      'styles.xml':
        '<w:styles><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style></w:styles>',
      'comments.xml': `<w:comments><w:comment w:id="1" w:author="Sam">${p('Is June still right?')}</w:comment></w:comments>`,
      'footnotes.xml': `<w:footnotes><w:footnote w:id="2">${p('Working days.')}</w:footnote></w:footnotes>`,
      'header1.xml': `<w:hdr>${p('Draft for the board')}</w:hdr>`,
    },
    relationships: {
      rId1: ['styles', 'styles.xml'],
      rId2: ['comments', 'comments.xml'],
      rId3: ['footnotes', 'footnotes.xml'],
      rId4: ['header', 'header1.xml'],
    },
  };
  const { yaml, account } = await importWord(docx);
  await expect(printAccount(account)).toMatchFileSnapshot('changes.account.txt');
  await expect(writeReport(account).replace(/^.*?(?=## Words outside)/s, '')).toMatchFileSnapshot(
    'changes.report.md',
  );
  const { provisions } = parse(yaml, { schema: 'failsafe' });
  expect(provisions['1.2'].commentary).toBe('In our policy since 2024.\n');
  expect(provisions['1.3'].comply).toBe('no');
  expect(provisions['1.4'].comply).toBe('');
  expect(provisions['1.6'].evidence).toEqual(['Survey']);
  expect(provisions['1.6'].commentary).toBe('Asked in 10 \\[1\\] days.\n');
  expect(provisions['2.1'].comply).toBe('');
});

test.each([
  ['yes', `${r('Yes / ')}${r('No', '<w:strike/>')}`],
  ['no', `${r('Yes', '<w:dstrike/>')}${r(' / No')}`],
  ['no', `${deleted('Yes /')}${r(' No')}`],
  ['yes', `${r('Yes/')}${r('No', '<w:vanish/>')}`],
  ['', `${r('Yes', '<w:strike/>')}`],
  ['', r('Yes / No')],
  ['no', r('No', raised)],
  ['no', r('No', '<w:position w:val="4"/>')],
])('an answer is %s by what is left of a choice', async (answer, comply) => {
  const body = form([tr([tc('1.2'), tc(requirementOf('1.2')), tc(comply), tc('Policy'), tc('Words.')])]);
  const { provisions } = parse((await importWord({ body })).yaml, { schema: 'failsafe' });
  expect(provisions['1.2'].comply).toBe(answer);
});

test('raised figures join no figure, and lowered ones keep their place', async () => {
  const { pieces } = await readWord({
    body: about(
      `${r('95')}${r('1', raised)}${r(' of CO')}${r('2', '<w:position w:val="-4"/>')}${r(' in 10')}${r('[2]', '<w:rStyle w:val="Mark"/>')}${r('days on the 1')}${r('st', raised)}${r(' floor of 25 m')}${r('2', raised)}${r('; see')}${r(' the annex ', raised)}${r('too, and ')}<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath>`,
    ),
    parts: {
      'styles.xml': `<w:styles><w:style w:type="character" w:styleId="Mark"><w:rPr>${raised}</w:rPr></w:style></w:styles>`,
    },
    relationships: { rId1: ['styles', 'styles.xml'] },
  });
  expect(pieces.flatMap((piece) => (piece.kind === 'row' ? [wordsOf(piece.commentary)] : []))).toEqual([
    '95 [1] of CO2 in 10 [2] days on the 1st floor of 25 m²; see the annex too, and 10^3',
  ]);
});

test('a list of fields without end is read in good time, and loses no word', async () => {
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
  const html = await htmlOf({ body: p((begin + r('word ')).repeat(20_000)) });
  expect(html.match(/word/g)).toHaveLength(20_000);
});

test('documents in documents without end are refused', async () => {
  let bytes = await makeDocx({ body: p('Innermost') });
  for (let level = 0; level < 5; level += 1) {
    bytes = await makeDocx({
      body: '<w:altChunk r:id="rId1"/>',
      parts: { 'inner.docx': bytes },
      relationships: { rId1: ['aFChunk', 'inner.docx'] },
    });
  }
  await expect(importDocument([{ name: 'form.docx', bytes }], code, { schema: 'x' })).rejects.toThrow(
    /cannot be read as a Word document/,
  );
});

test('a document in a document is read', async () => {
  const inner = await makeDocx({ body: p('From inside.') });
  const html = await htmlOf({
    body: '<w:altChunk r:id="rId1"/>',
    parts: { 'inner.docx': inner },
    relationships: { rId1: ['aFChunk', 'inner.docx'] },
  });
  expect(html).toContain('<p>From inside.</p>');
});

test('every word comes through to the draft or the report', () => {
  const looks = ['', '<w:strike/>', '<w:vanish/>', '<w:b/>'];
  const wraps: ((inner: string) => string)[] = [
    (inner) => inner,
    (inner) => `<w:ins w:author="A">${inner}</w:ins>`,
    (inner) => `<w:del w:author="B">${inner}</w:del>`,
    (inner) => `<w:r><w:pict><w:txbxContent>${p(inner)}</w:txbxContent></w:pict></w:r>`,
    (inner) => `<w:fldSimple w:instr="REF x">${inner}</w:fldSimple>`,
    (inner) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  ];
  const run = fc.tuple(fc.constantFrom(...looks), fc.constantFrom(...wraps));
  const cell = fc.array(run, { maxLength: 4 });
  return fc.assert(
    fc.asyncProperty(fc.tuple(cell, cell, cell), async (cells) => {
      let count = 0;
      const made = cells.map((runs) =>
        runs
          .map(([look, wrap]) => {
            count += 1;
            return wrap(r(`zq${count}x`, look)) + r(' ');
          })
          .join(''),
      );
      const body = form([tr([tc('1.2'), tc(requirementOf('1.2')), ...made.map((runs) => tc(p(runs)))])]);
      const { yaml, account } = await importWord({ body });
      const kept = yaml + writeReport(account);
      const words = Array.from({ length: count }, (_, index) => `zq${index + 1}x`);
      expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(kept))).toEqual([]);
      expect(account.left.lost).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

async function htmlOf(docx: Docx): Promise<string> {
  const pack = await openPackage(await JSZip.loadAsync(await makeDocx(docx)));
  if (pack === undefined) throw new Error('it is no Word document');
  return serializeOuter((await readWordDocument(pack)).body);
}

function requirementOf(id: string): string {
  return code.provisions.find((provision) => provision.id === id)?.requirement ?? '';
}
