import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { fitTitle } from '../../src/publication/page/fit-title.ts';
import type { Publication } from '../../src/publication/page/publication.ts';
import { buildSectionPages } from '../../src/publication/sections/build-section-pages.ts';
import { code, readSample } from '../render/sample.ts';

const names = ['Complaint Handling Code self-assessment 2025-26', 'Self-assessment 2025-26'];

test.each([
  ['Harbour Vale Homes', 'Complaint Handling Code self-assessment 2025-26 – Harbour Vale Homes'],
  ['Harbour Vale Homes Group', 'Self-assessment 2025-26 – Harbour Vale Homes Group'],
  ['', 'Complaint Handling Code self-assessment 2025-26'],
  [
    `The ${'Llanfair and Three Rivers United '.repeat(5)}Housing Association of Ŵyth Dŵr`,
    'Self-assessment 2025-26 – The Llanfair and Three Rivers United …',
  ],
  [
    'Cymdeithas Tai Sir y Fflint, Bro Ŵyth a Phentrefi Uchaf Dyffryn Ŷd Cyfyngedig',
    'Self-assessment 2025-26 – Cymdeithas Tai Sir y Fflint, Bro Ŵyth a …',
  ],
  ['Vale & Wharf', 'Complaint Handling Code self-assessment 2025-26 – Vale & Wharf'],
  ['Llanfair'.repeat(12), 'Self-assessment 2025-26 – LlanfairLlanfairLlanfairLlanfairLlanfairLl …'],
])('the fullest title that leaves the name of %s whole, else one with it cut', (landlord, title) => {
  expect(fitTitle({ names, landlord })).toBe(title);
});

test('a draft is told first', () => {
  expect(fitTitle({ names, landlord: 'Harbour Vale Homes', draft: true })).toBe(
    'Draft: Self-assessment 2025-26 – Harbour Vale Homes',
  );
});

test('what another page is called is left out', () => {
  const taken = [fitTitle({ names, landlord: 'Vale' })];
  expect(fitTitle({ names, landlord: 'Vale' }, taken)).toBe('Self-assessment 2025-26 – Vale');
});

describe('whatever the names and the landlord', () => {
  const words = fc.string({ unit: 'binary', maxLength: 200 });
  const called = fc.tuple(fc.array(words), fc.constant('Part 1')).map(([some, last]) => [...some, last]);

  test('a title has no more than 70 signs as HTML, begins as a page is called, and has whole letters', () => {
    fc.assert(
      fc.property(called, words, fc.boolean(), (all, landlord, draft) => {
        const title = fitTitle({ names: all, landlord, draft });
        const line = (text: string) => text.replace(/\s+/g, ' ').trim();
        const starts = all.map((name) => line(`${draft ? 'Draft: ' : ''}${name}`));
        expect(title.replace(/[&<>"'`=]/g, '&#x27;').length).toBeLessThanOrEqual(70);
        expect(
          starts.some((start) => title.startsWith(start) && start !== '') || title === line(landlord),
        ).toBe(true);
        expect(title).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test('each page of a publication has a title of its own', () => {
    const sample = readSample();
    const wholes = ['', '2026-11-20'].flatMap((date) =>
      [false, true].map((draft) =>
        buildPublication({ ...sample, revision: { ...sample.revision, date } }, code, { draft }),
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('', '6', '6.1'), words), { minLength: 9, maxLength: 9 }),
        words,
        fc.constantFrom(...wholes),
        (called, landlord, whole) => {
          const draft = whole.draft.is;
          const publication: Publication = {
            ...whole,
            landlord,
            pageTitle: fitTitle({ names: whole.names.slice(0, -1), landlord, draft }),
            sections: whole.sections.map((section, index) => {
              const [number, title] = called[index] ?? ['', ''];
              return { ...section, number, title, heading: `${number} ${title}` };
            }),
          };
          const titles = [publication, ...buildSectionPages(publication)].map(({ pageTitle }) => pageTitle);
          expect(new Set(titles).size).toBe(titles.length);
          expect(Math.max(...titles.map(({ length }) => length))).toBeLessThanOrEqual(70);
          if (draft) for (const title of titles) expect(title).toMatch(/^Draft: ./);
        },
      ),
      { numRuns: 30 },
    );
  });
});
