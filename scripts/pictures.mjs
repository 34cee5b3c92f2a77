// Makes the pictures of README and docs from fresh builds of the sample: `npm run pictures`. Look at them before committing.
// Word is drawn where LibreOffice is installed, and left out otherwise.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import { drawPages } from './pictures/draw-pages.mjs';
import { showTerminal } from './pictures/show-terminal.mjs';
import { writeLandlords } from './pictures/write-landlords.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'selfassess-pictures-'));
const today = ['--today', '2026-11-28'];

/** Runs the command in the temporary folder and gives what it prints, but for what only root is told. */
function run(...args) {
  const env = { ...process.env, FORCE_COLOR: '1' };
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'bin/selfassess.cjs'), ...args, ...today],
    { cwd: folder, env, encoding: 'utf8' },
  );
  if (status > 1) throw new Error(stderr);
  return `${stdout}${stderr}`.replace(/^.*without its sandbox, because you are root.*\n/m, '');
}

const browser = await puppeteer.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox'],
  headless: 'shell',
});
try {
  writeLandlords(folder, join(root, 'assessments/harbour-vale'));
  const checked = run('check', 'mistaken/2025-26');
  const status = run('status', 'draft/2025-26');
  const built = run('build', 'harbour-vale/2025-26', '--out', 'public');
  run('build', 'branded/2025-26', '--only', 'html', '--out', 'branded-public');
  run('build', 'draft/2025-26', '--draft', '--only', 'html', '--out', 'draft-public');
  run('build', 'harbour-vale', '--only', 'html', '--out', 'years');
  const years = ['harbour-vale/2024-25', 'harbour-vale/2025-26'];
  run('changes', ...years, '--format', 'html', '--out', 'changes.html');

  for (const [name, width, height, file, place] of [
    ['page', 1280, 900, 'public/index.html', ''],
    ['table', 1280, 900, 'public/index.html', '#section-1'],
    ['phone', 390, 780, 'public/index.html', '[id="provision-6.3"]'],
    ['section', 1280, 900, 'public/sections/6-stage-1.html', '[id="provision-6.3"]'],
    ['report', 1280, 1000, 'public/annual-report.html', '#chart-received'],
    ['changes', 1280, 1000, 'changes.html', ''],
    ['branded', 1280, 640, 'branded-public/index.html', ''],
    ['draft', 1280, 800, 'draft-public/index.html', ''],
    ['years', 1280, 640, 'years/index.html', ''],
    ['process', 1280, 1100, 'public/process.html', '#when-you-complain'],
  ]) {
    await photograph(name, width, height, pathToFileURL(join(folder, file)).href, place);
  }
  await showTerminal(browser, 'selfassess check', checked, join(pictures, 'check.png'));
  await showTerminal(browser, 'selfassess build', built, join(pictures, 'build.png'));
  await showTerminal(browser, 'selfassess status', status, join(pictures, 'status.png'));
  await drawPages(join(folder, 'public/self-assessment.pdf'), [1, 3, 6, 15], join(pictures, 'pdf.webp'));
  await drawPages(join(folder, 'public/annual-report.pdf'), [1, 3, 5, 12], join(pictures, 'report-pdf.webp'));
  await drawWord();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** What a window shows of a page, from a place in it on. */
async function photograph(name, width, height, href, place) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(href);
  if (place !== '') await page.$eval(place, (element) => element.scrollIntoView({ behavior: 'instant' }));
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
}

async function drawWord() {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  const document = join(folder, 'public/documents/self-assessment.docx');
  try {
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, document];
    execFileSync('soffice', convert, { stdio: 'ignore' });
  } catch {
    console.log('No picture of Word: LibreOffice (soffice) is not installed.');
    return;
  }
  await drawPages(join(folder, 'self-assessment.pdf'), [1, 7], join(pictures, 'word.webp'));
}
