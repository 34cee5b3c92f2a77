// Makes pictures of the reports in test/render/report-scenes.ts, at four widths and as printed:
// `npm run scenes -- FOLDER [NAME …]`. Look at them after every change to a template or style of the report.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { build } from 'esbuild';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import puppeteer from 'puppeteer-core';

const root = fileURLToPath(new URL('..', import.meta.url));
const [place = 'scenes', ...named] = process.argv.slice(2);
const folder = resolve(place);
// What looks for the package's files looks one folder up.
const outfile = join(root, 'dist', `scenes-${process.pid}.mjs`);
const profile = mkdtempSync(join(tmpdir(), 'selfassess-scenes-'));
try {
  await build({
    ...{ absWorkingDir: root, entryPoints: ['test/render/scene-files.ts'], outfile },
    ...{ bundle: true, packages: 'external', format: 'esm', platform: 'node', logLevel: 'warning' },
    define: { CODES_AS_JSON: 'false' },
  });
  const { sceneNames, buildScene, printScene } = await import(pathToFileURL(outfile).href);
  const signal = new AbortController().signal;
  mkdirSync(folder, { recursive: true });
  for (const name of named.length > 0 ? named : sceneNames) {
    const scene = buildScene(name);
    const { bytes, pages, executable, notices } = await printScene(scene, join(profile, name), signal);
    writeFileSync(join(folder, `${name}.html`), scene.page);
    writeFileSync(join(folder, `${name}.pdf`), bytes);
    console.log(`${name}: ${pages} pages. ${notices.join(' ')}`);
    await photograph(name, executable);
    await drawPages(name);
  }
} finally {
  rmSync(outfile, { force: true });
  rmSync(profile, { recursive: true });
}

/** The whole page at four widths, */
async function photograph(name, executablePath) {
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'], headless: 'shell' });
  try {
    const page = await browser.newPage();
    for (const width of [1280, 768, 390, 360]) {
      await page.setViewport({ width, height: 900 });
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      if (wide > width) console.log(`${name} is ${wide} pixels wide at ${width}.`);
      await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    }
  } finally {
    await browser.close();
  }
}

/** All pages of the PDF on one sheet, four in a row. */
async function drawPages(name) {
  const data = new Uint8Array(readFileSync(join(folder, `${name}.pdf`)));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const [across, gap, width, height] = [4, 12, 446, 632];
  const down = Math.ceil(pdf.numPages / across);
  const sheet = createCanvas(across * (width + gap) + gap, down * (height + gap) + gap);
  const context = sheet.getContext('2d');
  context.fillStyle = '#8a8f98';
  context.fillRect(0, 0, sheet.width, sheet.height);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 0.75 });
    const canvas = createCanvas(viewport.width, viewport.height);
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    const [column, row] = [(number - 1) % across, Math.floor((number - 1) / across)];
    context.drawImage(canvas, gap + column * (width + gap), gap + row * (height + gap));
  }
  writeFileSync(join(folder, `${name}-pdf.png`), sheet.toBuffer('image/png'));
}
