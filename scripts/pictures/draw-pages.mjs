import { readFileSync, writeFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const gap = 16;

/** Writes pages of a PDF side by side, three quarters of their size, as a WebP: as a PNG they would be three times as large. */
export async function drawPages(file, numbers, path) {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const drawn = [];
  for (const number of numbers) {
    const page = await pdf.getPage(number);
    const viewport = page.getViewport({ scale: 0.75 });
    const canvas = createCanvas(viewport.width, viewport.height);
    await page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport }).promise;
    drawn.push(canvas);
  }
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
  writeFileSync(path, sheet.toBuffer('image/webp', 82));
}
