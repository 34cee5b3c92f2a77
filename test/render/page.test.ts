import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageRoot } from '../../src/package-root.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { renderPage, renderPrint } from '../../src/render/html/pages.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { alone, blankAssessment, code, downloads, readHalfDoneSample, readSample } from './sample.ts';
import { validateHtml } from './validate-html.ts';

const publish = (assessment: Assessment, draft = false) => buildPublication(assessment, code, { draft });
const page = renderPage(publish(readSample()), { downloads, beside: [] });
const draftPage = renderPage(publish(readHalfDoneSample(), true), alone);
const print = renderPrint(publish(readSample()), alone);

test('the page', () => expect(withoutFonts(page)).toMatchFileSnapshot('page.html'));
test('the page of a draft', () => expect(withoutFonts(draftPage)).toMatchFileSnapshot('page-draft.html'));
test('the document to print', () => expect(withoutFonts(print)).toMatchFileSnapshot('print.html'));

test.each([
  ['the page', page],
  ['the page of a draft', draftPage],
  ['the page of an empty draft', renderPage(publish(blankAssessment(), true), alone)],
  [
    'the page of a hostile assessment',
    renderPage(publish(hostileAssessment('http://x.example')), { downloads, beside: [] }),
  ],
  ['the document to print', print],
  ['a draft to print', renderPrint(publish(blankAssessment(), true), alone)],
])('%s is valid HTML', async (_, html) => {
  expect(await validateHtml(html)).toEqual([]);
});

test('a page is light enough for a poor connection', () => {
  expect(Buffer.byteLength(page)).toBeLessThan(220_000);
  expect(readFileSync(`${packageRoot}templates/page/page.css`).length).toBeLessThan(14_000);
});

test('only HTML made safe, and our own styles and script, are printed unescaped', () => {
  const folder = `${packageRoot}templates/`;
  const raw = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.hbs'))
    .flatMap((name) => readFileSync(folder + name, 'utf8').match(/\{\{(\{|&)[^}]*\}/g) ?? []);
  expect(raw.length).toBeGreaterThan(5);
  expect(
    raw.filter((tag) => !/^\{\{\{(css|script\.(?:text|hash)|metadata\.json|[\w.]+\.html)\}/.test(tag)),
  ).toEqual([]);
});

/** The fonts are 80 KB of base64 that nobody reads in a change. */
function withoutFonts(html: string): string {
  return html.replace(/base64,[^"]+/g, 'base64,…');
}
