import { expect, test } from 'vitest';
import { importWords, wordingOf } from './import-words.ts';

async function answer(words: string) {
  const page = `<table><tr><th>Ref<th>Requirement<th>Comply<th>Evidence<th>Commentary<tr><td>1.3<td>${wordingOf('1.3')}<td>${words}<td>Minute 4<td>Kestrels.</table>`;
  const { provisions, toConfirm, said } = await importWords('a.html', page);
  return { comply: provisions['1.3']?.comply, isToConfirm: toConfirm.includes('1.3'), said };
}

test.each([
  'Yes (March: no)',
  'No in spring, yes since June',
  'Yes: flats. No: houses.',
  'Yes. Non-compliant for letters',
  'Yes – no leaflet yet',
  'Yes (TBA)',
  'Yes. Though rarely in writing.',
  'Yes (RAG: amber)',
  'Yes (first draft)',
  'Yes – last year',
  'Yes – apart from one estate',
  'Yes → No',
  'Yes (85%)',
  'Yes?',
])('an answer that its own words take back is left open: %s', async (words) => {
  const { comply, said } = await answer(words);
  expect(comply).toBe('');
  expect(said).toContain(`1.3: “${words}”`);
});

test.each([
  'Yes – see policy',
  'Yes, fully compliant',
  'Yes (section 4 of the handbook)',
  'Yes, as above',
  'Yes. No change.',
  'Yes, no further action needed',
  'Fully compliant with the Code',
])('an answer with harmless words is plain: %s', async (words) => {
  const { comply, isToConfirm } = await answer(words);
  expect([comply, isToConfirm]).toEqual(['yes', false]);
});

test.each(['Yes – self-marked', 'Yes – see the improvement plan', 'Yes (2024)'])(
  'an answer with other words is to be confirmed, and they are kept: %s',
  async (words) => {
    const { comply, isToConfirm, said } = await answer(words);
    expect([comply, isToConfirm]).toEqual(['yes', true]);
    expect(said).toContain(`marked to be confirmed:\n  1.3: “${words}”`);
  },
);

test('a line under a label that takes its answer back is left open', async () => {
  const text = `1.3 ${wordingOf('1.3')}\nComply: Yes (tower blocks) No (bungalows)\nEvidence: Minute 4\nCommentary: Kestrels.\n`;
  const { provisions, said } = await importWords('a.txt', text);
  expect(provisions['1.3']).toMatchObject({
    comply: '',
    commentary: 'Yes (tower blocks) No (bungalows)\n\nKestrels.',
  });
  expect(said).toContain('1.3: “Yes (tower blocks) No (bungalows)”');
});

test('boxes to tick in paragraphs of their own are one choice', async () => {
  expect(await answer('<p>☒ Yes</p><p>☐ No</p>')).toMatchObject({ comply: 'yes', isToConfirm: false });
  expect(await answer('<p>☐ Yes</p><p>☒ No</p>')).toMatchObject({ comply: 'no', isToConfirm: false });
});
