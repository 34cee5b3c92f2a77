// Makes the pictures of README and docs from fresh builds of the sample: `npm run pictures`, or only some of them: `npm run pictures --
// init status`. Look at them before committing, and commit those that show something else. Word is drawn where LibreOffice is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import chromium from '@sparticuz/chromium';
import puppeteer from 'puppeteer-core';
import { elmVale, makeEmptyFolder, writeBlock } from './pictures/begin-elm-vale.mjs';
import { changeSinceCommit, meetConflict } from './pictures/change-forms.mjs';
import { drawPages } from './pictures/draw-pages.mjs';
import { showEditor } from './pictures/show-editor.mjs';
import { showTerminal } from './pictures/show-terminal.mjs';
import { startPreview } from './pictures/start-preview.mjs';
import { writeLandlords } from './pictures/write-landlords.mjs';
import { writePng } from './pictures/write-png.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'bin/selfassess.cjs');
const folder = mkdtempSync(join(tmpdir(), 'selfassess-pictures-'));
const only = process.argv.slice(2);
const isWanted = (name) => only.length === 0 || only.includes(name);
const placeOf = (name, form = 'png') => join(root, `docs/pictures/${name}.${form}`);

/** What a window shows of pages: its size, the page, and the place in it that is at the top. */
const pages = [
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
];
const made = ['build', 'pdf', 'report-pdf', 'word'];

/** Runs the command in a folder of the temporary one and gives what it prints, but for what only root is told, and as it would say of another's folders. */
function run(args, { cwd = '.', today = '2026-11-28' } = {}) {
  const npx = cwd === '.' ? {} : { npm_command: 'exec' };
  const env = { ...process.env, npm_command: undefined, FORCE_COLOR: '1', ...npx };
  const dated = today === '' ? args : [...args, '--today', today];
  const where = { cwd: join(folder, cwd), env, encoding: 'utf8' };
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...dated], where);
  if (status > 1) throw new Error(stderr);
  return `${stdout}${stderr}`
    .replace(/^.*without its sandbox, because you are root.*\n(?: {2}.*\n)*/m, '')
    .replaceAll(join(folder, cwd), '/home/ida/complaints')
    .replaceAll(root, '/home/ida/complaints/node_modules/selfassess/')
    .replaceAll(homedir(), '/home/ida');
}

const browser = await puppeteer.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox'],
  headless: 'shell',
});
try {
  writeLandlords(folder, join(root, 'assessments/harbour-vale'));
  await showCommands();
  await showBeginning();
  await showPages();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}

/** What commands say of the sample and its copies. */
async function showCommands() {
  await terminal('check', ['check', 'mistaken/2025-26']);
  await terminal('status', ['status', 'draft/2025-26']);
  await terminal('submission', ['submission', 'harbour-vale/2025-26'], {
    until: '\n\u001b[1mNot complied with',
  });
  await terminal('help', ['check', '--help'], { today: '' });
}

/** The steps of docs/first-assessment.md. */
async function showBeginning() {
  const page = readFileSync(join(root, 'docs/first-assessment.md'), 'utf8');
  const here = { cwd: 'elm-vale', today: '2026-05-28' };
  const typed = ['init', '.', '--landlord', 'Elm Vale Homes', '--homes', '4812'];
  mkdirSync(join(folder, 'elm-vale'));
  makeEmptyFolder(join(folder, 'elm-vale'), root);
  const begun = run(typed, { ...here, today: '' });
  if (isWanted('init'))
    await showTerminal(
      browser,
      'npx selfassess init . --landlord "Elm Vale Homes" --homes 4812',
      begun,
      placeOf('init'),
    );
  const read = () => readFileSync(join(folder, 'elm-vale', elmVale), 'utf8');
  const first = read().split('\n').indexOf('  # 1.2 · Definition used in the policy') + 1;
  if (isWanted('editor'))
    await showEditor(
      browser,
      { name: 'self-assessment.yaml', text: read(), from: first - 4, to: first + 18 },
      placeOf('editor'),
    );
  writeBlock(join(folder, 'elm-vale'), page, '1.2');
  await terminal('check-draft', ['check', '--draft'], here);
  await showPreview(read);
  await showForms();
  await showChanged();
  writeBlock(join(folder, 'elm-vale'), page, 'evidence');
  await terminal('status-first', ['status'], here);
  await terminal('doctor', ['doctor'], { ...here, today: '' });
}

/** The preview of the first answer, and of the file with a line that has slipped. */
async function showPreview(read) {
  if (!isWanted('preview') && !isWanted('preview-broken')) return;
  const cwd = join(folder, 'elm-vale');
  const preview = await startPreview(program, ['--today', '2026-05-28'], cwd);
  try {
    await photograph('preview', 1100, 760, preview.address, '[id="provision-1.2"]');
    const whole = read();
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 480 });
    await page.goto(preview.address);
    writeFileSync(join(cwd, elmVale), whole.replace('\n    comply: yes', '\n   comply: yes'));
    await page.waitForSelector('.preview-bar.kept');
    if (isWanted('preview-broken')) await writePng(await page.screenshot(), placeOf('preview-broken'));
    await page.close();
    writeFileSync(join(cwd, elmVale), whole);
  } finally {
    preview.stop();
  }
}

/** The list of a draft in forms, a provision beside last year's answer, and other pages of forms. */
async function showForms() {
  for (const [name, year, path, height, place = ''] of [
    ['edit-list', 'draft/2025-26', 'edit/?show=todo', 760],
    ['edit', 'harbour-vale/2025-26', 'edit/p/6.3', 1000],
    ['edit-register', 'harbour-vale/2025-26', 'edit/evidence/', 760],
    ['edit-piece', 'harbour-vale/2025-26', 'edit/about/landlord', 900],
    ['edit-columns', 'harbour-vale/2025-26', 'edit/report/performance', 900, '#f-performance-columns'],
    ['edit-findings', 'mistaken/2025-26', 'edit/findings/', 760],
  ]) {
    if (!isWanted(name)) continue;
    const forms = await startPreview(program, [year, '--today', '2026-05-28'], folder, 'edit');
    try {
      await photograph(name, 1280, height, forms.address + path, place);
    } finally {
      forms.stop();
    }
  }
}

/** What changed since the last commit, and what was changed in a form and in the file. */
async function showChanged() {
  for (const name of ['edit-changes', 'edit-conflict']) {
    if (!isWanted(name)) continue;
    const own = join(folder, name, '2025-26');
    cpSync(join(folder, 'harbour-vale/2025-26'), own, { recursive: true });
    if (name === 'edit-changes') changeSinceCommit(own);
    const forms = await startPreview(program, ['.', '--today', '2026-05-28'], own, 'edit');
    try {
      if (name === 'edit-changes') await photograph(name, 1280, 1000, `${forms.address}edit/changes/`, '');
      else await photographConflict(name, forms.address, own);
    } finally {
      forms.stop();
    }
  }
}

async function photographConflict(name, address, own) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 640 });
  await meetConflict(page, address, own);
  await writePng(await page.screenshot(), placeOf(name));
  await page.close();
}

/** The pages, PDFs and documents that build makes. */
async function showPages() {
  if (![...pages.map(([name]) => name), ...made].some(isWanted)) return;
  const built = run(['build', 'harbour-vale/2025-26', '--out', 'public']);
  run(['build', 'branded/2025-26', '--only', 'html', '--out', 'branded-public']);
  run(['build', 'draft/2025-26', '--draft', '--only', 'html', '--out', 'draft-public']);
  run(['build', 'harbour-vale', '--only', 'html', '--out', 'years']);
  const years = ['harbour-vale/2024-25', 'harbour-vale/2025-26'];
  run(['changes', ...years, '--format', 'html', '--out', 'changes.html']);
  for (const [name, width, height, file, place] of pages)
    await photograph(name, width, height, pathToFileURL(join(folder, file)).href, place);
  if (isWanted('build')) await showTerminal(browser, 'selfassess build', built, placeOf('build'));
  if (isWanted('pdf'))
    await drawPages(join(folder, 'public/self-assessment.pdf'), [1, 3, 6, 15], placeOf('pdf', 'webp'));
  if (isWanted('report-pdf'))
    await drawPages(join(folder, 'public/annual-report.pdf'), [1, 3, 5, 12], placeOf('report-pdf', 'webp'));
  if (isWanted('word')) await drawWord();
}

/** What a command prints in a terminal; of a long list what stands before some words. */
async function terminal(name, args, { until = '', ...where } = {}) {
  if (!isWanted(name)) return;
  const printed = run(args, where);
  const end = until === '' ? printed.length : printed.indexOf(until);
  const typed = `${where.cwd === undefined ? '' : 'npx '}selfassess ${args.join(' ')}`;
  await showTerminal(browser, typed, printed.slice(0, end), placeOf(name));
}

/** What a window shows of a page, from a place in it on. */
async function photograph(name, width, height, href, place) {
  if (!isWanted(name)) return;
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(href);
  if (place !== '') await page.$eval(place, (element) => element.scrollIntoView({ behavior: 'instant' }));
  await writePng(await page.screenshot(), placeOf(name));
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
  await drawPages(join(folder, 'self-assessment.pdf'), [1, 7], placeOf('word', 'webp'));
}
