// Makes the pictures of the README from a fresh build of the sample: `npm run pictures`. Look at them before committing.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import chromium from '@sparticuz/chromium';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer from 'puppeteer-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs/pictures');
const folder = mkdtempSync(join(tmpdir(), 'selfassess-pictures-'));
try {
  const build = ['bin/selfassess.cjs', 'build', 'assessments/harbour-vale/2025-26', '--out', folder];
  execFileSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
  const years = ['assessments/harbour-vale/2024-25', 'assessments/harbour-vale/2025-26'];
  const compare = ['bin/selfassess.cjs', 'changes', ...years, '--format', 'html', '--out'];
  execFileSync(process.execPath, [...compare, join(folder, 'changes.html')], { cwd: root, stdio: 'inherit' });
  await photographPage();
  await drawPages('self-assessment.pdf', [1, 3, 6, 15], 'pdf');
  await drawPages('annual-report.pdf', [1, 3, 5, 12], 'report-pdf');
} finally {
  rmSync(folder, { recursive: true });
}

async function photographPage() {
  const browser = await puppeteer.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox'],
    headless: 'shell',
  });
  try {
    const page = await browser.newPage();
    for (const [name, width, height, file, place] of [
      ['page', 1280, 900, 'index.html', ''],
      ['table', 1280, 900, 'index.html', '#section-1'],
      ['phone', 390, 780, 'index.html', '[id="provision-6.3"]'],
      ['report', 1280, 1000, 'annual-report.html', '#chart-received'],
      ['changes', 1280, 1000, 'changes.html', ''],
    ]) {
      await page.setViewport({ width, height });
      await page.goto(`file://${folder}/${file}`);
      if (place !== '') await page.$eval(place, (element) => element.scrollIntoView({ behavior: 'instant' }));
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    }
  } finally {
    await browser.close();
  }
}

/** Pages of a PDF side by side, at half their size. */
async function drawPages(file, numbers, name) {
  const pdf = await getDocument({
    data: new Uint8Array(readFileSync(join(folder, file))),
    verbosity: 0,
  }).promise;
  const drawn = [];
  for (const number of numbers) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 0.75 });
    const canvas = createCanvas(viewport.width, viewport.height);
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    drawn.push(canvas);
  }
  const gap = 16;
  const width = drawn.reduce((sum, canvas) => sum + canvas.width + gap, gap);
  const sheet = createCanvas(width, Math.max(...drawn.map((canvas) => canvas.height)) + 2 * gap);
  const context = sheet.getContext('2d');
  context.fillStyle = '#8a8f98';
  context.fillRect(0, 0, sheet.width, sheet.height);
  let left = gap;
  for (const canvas of drawn) {
    context.drawImage(canvas, left, gap);
    left += canvas.width + gap;
  }
  writeFileSync(join(pictures, `${name}.png`), sheet.toBuffer('image/png'));
}
