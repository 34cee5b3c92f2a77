// Chromium's own print of a page, for comparison: `node print-to-pdf.mjs BROWSER PAGE`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [browser, page] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'selfassess-print-'));
try {
  const quiet = [
    '--headless',
    '--disable-gpu',
    '--no-sandbox',
    `--user-data-dir=${folder}`,
    '--no-pdf-header-footer',
  ];
  const print = [...quiet, `--print-to-pdf=${join(folder, 'page.pdf')}`, `file://${page}`];
  execFileSync(browser, print, { stdio: 'ignore', timeout: 60_000 });
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
