import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../../src/publication/page/build-publication.ts';
import { type Brand, plainBrand } from '../../../src/render/brand/brand.ts';
import { keepPng, readLogo } from '../../../src/render/brand/logo.ts';
import { renderForm } from '../../../src/render/word/render-form.ts';
import { renderReport } from '../../../src/render/word/render-report.ts';
import { makeReport, makeYear, publishReport } from '../report-sample.ts';
import { blankAssessment, code, readSample } from '../sample.ts';
import { findFaults, listAll, openWord, wordsIn } from '../word-order.ts';
import { makePng } from './make-png.ts';

const png = makePng(640, 64);
const logo = readLogo(png, 'logo.png').logo;
const drawing = readLogo(
  new TextEncoder().encode('<svg viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'),
  'logo.svg',
).logo;
const brand: Brand = {
  ...plainBrand,
  name: 'Harbour & Vale',
  logo,
  picture: keepPng(logo),
  footer: 'A registered society <1>.',
  inks: { bars: '7a1f5c', links: '0b4c8c' },
};

/** Its first section is enough. */
const publish = (draft = false) => {
  const whole = buildPublication(readSample(), code, { draft });
  return { ...whole, sections: whole.sections.slice(0, 1) };
};
const report = () => publishReport(makeReport([makeYear(2024), makeYear(2025)]), readSample());
const open = async (look: Brand, draft = false) => openWord(await renderForm(publish(draft), look));
const say = (parts: Awaited<ReturnType<typeof openWord>>, path: string) => {
  const part = parts.get(path);
  return part ? wordsIn(part) : 'no such part';
};

describe('a Word document of a landlord with branding', () => {
  test.each([
    ['self-assessment', () => renderForm(publish(), brand)],
    ['report', () => renderReport(report(), brand)],
  ])('the %s has its logo with words for it, and its line at each foot', async (_, make) => {
    const bytes = await make();
    const parts = await openWord(bytes);
    expect(findFaults(parts)).toEqual([]);
    const head = listAll(parts.get('word/header-first.xml'));
    expect(head.find(({ name }) => name === 'wp:docPr')?.attributes['descr']).toBe('Logo of Harbour & Vale');
    expect(head.find(({ name }) => name === 'wp:extent')?.attributes).toEqual({
      cx: '3048000',
      cy: '304800',
    });
    const archive = await JSZip.loadAsync(bytes);
    expect(await archive.file('word/media/logo.png')?.async('nodebuffer')).toEqual(png);
    expect(say(parts, 'word/footer.xml')).toBe('A registered society <1>.Page 1 of 1');
    expect(say(parts, 'word/header.xml')).toMatch(/ 2025-26 – Harbour & Vale$/);
    const body = listAll(parts.get('word/document.xml'));
    expect(body.filter(({ name }) => name === 'titlePg')).toHaveLength(1);
    expect(say(parts, 'word/document.xml')).toContain('Harbour Vale Homes');
  });

  test('has headings and links of its colours', async () => {
    const styles = listAll((await open(brand)).get('word/styles.xml'));
    const colourOf = (id: string) => {
      const style = styles.find(({ attributes }) => attributes['w:styleId'] === id);
      return listAll(style).find(({ name }) => name === 'color')?.attributes['w:val'];
    };
    expect(['Title', 'Heading1', 'Heading3', 'ProvisionName3', 'Hyperlink'].map(colourOf)).toEqual([
      ...Array(4).fill('7a1f5c'),
      '0b4c8c',
    ]);
  });

  test('has its name in words where its logo is no PNG', async () => {
    const drawn = { ...brand, logo: drawing, picture: keepPng(drawing) };
    expect(say(await open(drawn), 'word/header-first.xml')).toBe('Harbour & Vale');
    expect(say(await open({ ...drawn, name: '' }), 'word/header-first.xml')).toBe('Harbour Vale Homes');
    expect(say(await open(drawn, true), 'word/header-first.xml')).toMatch(/^Draft: .*Harbour & Vale$/);
  });

  test('without branding has nothing of it, and nobody’s name where none is given', async () => {
    expect(say(await open(plainBrand), 'word/header-first.xml')).toBe('no such part');
    const nobody = buildPublication(blankAssessment(), code, { draft: true });
    const parts = await openWord(await renderForm(nobody, { ...plainBrand, logo: drawing }));
    expect(say(parts, 'word/header.xml')).toBe(nobody.documentTitle);
    expect(parts.has('word/header-first.xml')).toBe(false);
  });
});
