import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { withTempFolder } from '../../../src/commands/disk/with-temp-folder.ts';
import { importDocument } from '../../../src/import/import-document.ts';
import { buildPublication } from '../../../src/publication/page/build-publication.ts';
import { renderPage, renderPrint } from '../../../src/render/html/pages.ts';
import { testBrowser } from '../../render/read-pdf.ts';
import { renderPdf } from '../../render/render-pdf.ts';
import { alone, code, readSample } from '../../render/sample.ts';

// A page that names its own address leads to files by it, which a PDF cannot.
const publication = buildPublication({ ...readSample(), publishedAt: '' }, code, { draft: false });

test('our own PDF is imported with the answers, evidence and commentary of our own page', async () => {
  const page = await importAs('index.html', new TextEncoder().encode(renderPage(publication, alone)));
  const pdf = await importAs('self-assessment.pdf', await print(renderPrint(publication, alone)));
  expect(Object.keys(pdf.provisions)).toEqual(code.provisions.map(({ id }) => id));
  for (const { id } of code.provisions) {
    const [printed, shown] = [pdf.provisions[id], page.provisions[id]];
    expect([id, printed?.comply, printed?.evidence]).toEqual([id, shown?.comply, shown?.evidence]);
    // Where a line ends is not always told by a PDF.
    expect([id, printed?.commentary?.split(/[\s\\]+/)]).toEqual([id, shown?.commentary?.split(/[\s\\]+/)]);
  }
  expect(pdf.evidence).toEqual(page.evidence);
}, 180_000);

interface Draft {
  readonly provisions: Readonly<Record<string, { comply: string; evidence: unknown; commentary?: string }>>;
  readonly evidence: unknown;
}

async function importAs(name: string, bytes: Uint8Array): Promise<Draft> {
  const { yaml } = await importDocument([{ name, bytes }], code, { schema: 'x' });
  return parse(yaml, { schema: 'failsafe' });
}

async function print(html: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'selfassess-own-pdf-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { executable, env } = await testBrowser();
  const { bytes } = await withTempFolder(folder, 'browser-', (profile, signal) =>
    renderPdf(html, {
      ...{ executable, profile, signal },
      env: { ...process.env, ...env, TMPDIR: folder },
      isRoot: process.getuid?.() === 0,
      title: publication.documentTitle,
      lang: publication.lang,
      dated: publication.dated,
      onNotice: () => undefined,
    }),
  );
  return bytes;
}
