import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { loadCode } from '../../src/codes/codes.ts';
import { CommandError } from '../../src/command-error.ts';
import { importDocument } from '../../src/import/import-document.ts';

const code = loadCode('housing-ombudsman-2024');
const form = readFileSync(new URL('word.docx', import.meta.url));

test.each([
  ['deep.html', '<table><tr><td>'.repeat(50_000), /nested more than 1000 deep/],
  ['bold.html', `<p>${'<b>'.repeat(400_000)}`, /nested more than 1000 deep/],
  ['many.html', `<table>${'<br>'.repeat(300_000)}`, /more than 250000 elements/],
  ['paragraphs.html', '<p>x</p>'.repeat(60_000), /more than 50000 paragraphs or rows/],
  [
    'merged.html',
    `<table><tr>${'<td rowspan=65534 colspan=1000>x'.repeat(900)}${'<tr>'.repeat(900)}`,
    /a table whose merged cells cover more/,
  ],
  ['long.html', `<p>${'landlords must accept a complaint '.repeat(100_000)}`, /3000000 characters of text/],
  ['large.html', 'x'.repeat(21 * 1024 * 1024), /is 21 MB; a document of at most 20 MB is read/],
  ['quoted.md', `# Answers\n\n${'> '.repeat(50_000)}x`, /lists or quotations nested deeper/],
  [
    'list.md',
    `# Answers\n\n${'- '.repeat(2_000)}x\n${'  x\n'.repeat(20_000)}`,
    /lists or quotations nested deeper/,
  ],
  ['emphasis.md', `# Answers\n\n${'a**b'.repeat(200_000)}`, /more than 4000 marks such as \* in a paragraph/],
  ['line.md', `# Answers\n\n${'- '.repeat(50_000)}`, /has no answers to the Code/],
  ['drawn.md', '+---+---+\n| a | b |\n'.repeat(20_000), /more than 20000 cells/],
  ['lines.txt', '\n'.repeat(2_000_000), /more than 50000 lines/],
  ['tabs.txt', `x${'\t'.repeat(2_000_000)}`, /more than 50000 lines/],
  ['spaces.txt', `1.2${' '.repeat(5_000_000)}x`, /has no answers to the Code/],
  ['rows.csv', `Provision,Comply,Evidence\n${'1.2,Yes,x\n'.repeat(60_000)}`, /more than 50000 paragraphs/],
])('%s is refused', async (name, text, message) => {
  const error = await errorOf(name, new TextEncoder().encode(text));
  expect(error.message).toMatch(message);
});

test.each([
  ['bomb.docx', { 'word/media/a.png': '\u0000'.repeat(70_000_000) }, /unpacks to more than 60 MB/],
  ['markup.docx', { 'word/document.xml': `<w:p>${' '.repeat(32_000_000)}</w:p>` }, /more than 30 MB of text/],
  ['entities.docx', { 'word/styles.xml': '<!DOCTYPE x [<!ENTITY a "&b;&b;">]><x/>' }, /declares entities/],
  [
    'external.docx',
    { 'word/document.xml': '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' },
    /declares entities/,
  ],
  ['deep.docx', { 'word/document.xml': '<w:tbl>'.repeat(5_000) }, /nested more than 250 deep/],
  ['many.docx', { 'word/document.xml': '<w:p/>'.repeat(810_000) }, /more than 800000 elements/],
  ['damaged.docx', { 'word/document.xml': '<w:p>' }, /cannot be read as a Word document/],
])('%s is refused', async (name, parts, message) => {
  const archive = await JSZip.loadAsync(form);
  for (const [path, content] of Object.entries(parts)) archive.file(path, content);
  const error = await errorOf(
    name,
    await archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }),
  );
  expect(error.message).toMatch(message);
});

test('a Word document cut short is refused', async () => {
  expect((await errorOf('cut.docx', form.subarray(0, 2_000))).message).toMatch(/cannot be read as a Word/);
});

test('a wording repeated without end is read in good time', async () => {
  const wording =
    code?.provisions.map(({ id, requirement }) => `${id} ${requirement} Yes Words.`).join('\n') ?? '';
  const text = wording.repeat(30);
  const { account } = await read('repeated.txt', new TextEncoder().encode(text));
  expect(account.placed).toHaveLength(72);
  expect(account.unplaced).toHaveLength(72 * 29);
});

test('scripts and addresses that run something leave nothing behind', async () => {
  const cells = '<td>1.2<td><td>Yes<td><a href="javascript:alert(1)">Policy</a><td><script>x()</script>Words';
  const page = `<table><tr><th>Provision<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr>${cells}</table>`;
  const { yaml } = await read('page.html', new TextEncoder().encode(page));
  expect(yaml).toContain('- Policy');
  expect(yaml).not.toMatch(/javascript|x\(\)|alert/);
});

function read(name: string, bytes: Uint8Array): ReturnType<typeof importDocument> {
  if (code === undefined) throw new Error('the Code is missing');
  return importDocument([{ name, bytes }], code, { schema: 'x' });
}

async function errorOf(name: string, bytes: Uint8Array): Promise<CommandError> {
  const error = await read(name, bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof CommandError) return error;
  throw error ?? new Error('nothing was refused');
}
