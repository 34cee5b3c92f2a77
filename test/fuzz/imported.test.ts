import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { makeFolder, sampleFolder } from '../cli/sample.ts';
import { markupSigns, mutateBytes, mutateText, tableSigns } from './mutate.ts';
import { listKept, look, patience, runTold } from './told.ts';

const fixture = (name: string) => readFileSync(join(packageRoot, 'test/import', name));
const text = (name: string) => fixture(name).toString();

const texts = [
  ['page.html', [text('one-table.html'), text('labelled-1.html'), text('several-tables.html')], markupSigns],
  ['text.txt', [text('copied.txt'), text('tabs.txt'), text('drawn.txt')], markupSigns],
  ['marked.md', [text('markdown.md')], markupSigns],
  ['sheet.csv', [text('sheet.csv')], tableSigns],
] as const;

describe.each(texts)('%s', (name, samples, signs) => {
  test('is imported, or refused in words, whatever happened to it', patience, async () => {
    const folder = makeFolder();
    await look(mutateText(samples, signs), async (tried) => {
      writeFileSync(join(folder, name), tried);
      await importFile(folder, name);
    });
  });
});

test('a Word form is imported, or refused in words, whatever happened to its parts', patience, async () => {
  const folder = makeFolder();
  const parts = await openParts(fixture('word.docx'));
  const wanted = [...parts.keys()].filter((name) => /\.(?:xml|rels)$/.test(name));
  const samples = wanted.map((name) => `${name}\n${parts.get(name)}`);
  await look(mutateText(samples, markupSigns), async (tried) => {
    const [name = '', ...rest] = tried.split('\n');
    const zip = new JSZip();
    for (const [part, xml] of parts) zip.file(part, part === name ? rest.join('\n') : xml);
    writeFileSync(join(folder, 'form.docx'), await zip.generateAsync({ type: 'uint8array' }));
    await importFile(folder, 'form.docx');
  });
});

test('files of programs are imported, or refused in words, whatever bytes they hold', patience, async () => {
  const folder = makeFolder();
  await look(mutateBytes([fixture('word.docx'), fixture('sheet.csv')]), async (bytes) => {
    for (const name of ['form.docx', 'form.odt', 'form.pdf', 'page.html', 'sheet.csv']) {
      writeFileSync(join(folder, name), bytes);
      await importFile(folder, name);
    }
  });
});

test('a register is counted, or refused in words, whatever happened to it', patience, async () => {
  const folder = makeFolder();
  const cases = readFileSync(join(sampleFolder, 'complaints.csv'), 'utf8');
  await look(mutateText([cases], tableSigns), async (tried) => {
    writeFileSync(join(folder, 'cases.csv'), tried);
    await runTold(['measures', 'cases.csv', '--dates', 'dd/mm/yyyy'], folder);
  });
});

test.each(listKept('import-'))('what failed once is told: $name', async ({ name, bytes }) => {
  const folder = makeFolder();
  const file = name.replace(/^import-[^-]+-/, '');
  writeFileSync(join(folder, file), bytes);
  await importFile(folder, file);
});

async function importFile(folder: string, name: string): Promise<void> {
  rmSync(join(folder, 'draft'), { recursive: true, force: true });
  const { stderr } = await runTold(['import', name, '--out', 'draft'], folder);
  expect(stderr).not.toMatch(/--out|unknown option/);
}

async function openParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, part] of Object.entries(zip.files))
    if (!part.dir) parts.set(name, await part.async('string'));
  return parts;
}
