import { expect, test } from 'vitest';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import type { Publication } from '../../src/publication/page/publication.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { blankAssessment, code, readHalfDoneSample, readSample } from '../render/sample.ts';

const build = (assessment: Assessment, draft = false) => buildPublication(assessment, code, { draft });

test('the facts are in words', () => {
  const publication = build(readSample());
  expect(publication).toMatchObject({
    title: 'Complaint Handling Code self-assessment 2025-26',
    documentTitle: 'Complaint Handling Code self-assessment 2025-26 – Harbour Vale Homes',
    website: { text: 'www.harbourvale.example', href: 'https://www.harbourvale.example' },
    code: { text: 'Housing Ombudsman Service Complaint Handling Code (2024), in force from 1 April 2024' },
    period: '1 April 2025 to 31 March 2026',
    assessed: '12 June 2026',
    dated: '2026-07-22',
    contact: { given: true, phone: { text: '01632 960 100', href: 'tel:01632960100' } },
    draft: { is: false, lacks: [] },
  });
  expect(publication.response).toMatchObject({ title: 'Response of the Board', considered: '22 July 2026' });
});

test('rows stand in the order of the Code, whatever the order of the answers', () => {
  const sample = readSample();
  const publication = build({ ...sample, answers: sample.answers.toReversed() });
  expect(rowsOf(publication).map((row) => row.id)).toEqual(code.provisions.map((provision) => provision.id));
  expect(publication).toEqual(build(sample));
});

test('the summary counts the provisions of the Code', () => {
  const { summary } = build(readSample());
  expect(summary).toMatchObject({ total: 72, gaps: [] });
  expect(summary.counts.map(({ label, count }) => `${count} ${label}`)).toEqual(['69 Yes', '3 No']);
  expect(summary.sentence).toBe(
    'We comply with 69 of the 72 provisions of the Code. We do not comply with 3.',
  );
  expect(summary.exceptions.map(({ id, href, section }) => [id, href, section])).toEqual([
    ['1.6', '#provision-1.6', 'Section 1: Definition of a complaint'],
    ['6.3', '#provision-6.3', 'Section 6: Complaints stages, Stage 1'],
    ['9.8', '#provision-9.8', 'Section 9: Scrutiny & oversight: continuous learning and improvement'],
  ]);
  expect(summary.sections.map((section) => section.total)).toEqual([5, 5, 7, 3, 15, 20, 4, 5, 8]);
});

test.each([
  ['yes', 'We comply with all 72 provisions of the Code.'],
  ['no', 'We do not comply with any of the 72 provisions of the Code.'],
] as const)('when every answer is %s', (comply, sentence) => {
  const sample = readSample();
  const answers = sample.answers.map((answer) => ({ ...answer, answer: comply, comply }));
  expect(build({ ...sample, answers }).summary.sentence).toBe(sentence);
});

test('an answer of the register becomes a link with its place; plain words stay words', () => {
  const row = rowsOf(build(readSample())).find(({ id }) => id === '1.4');
  expect(row?.evidence[0]).toMatchObject({
    title: 'Complaints policy',
    href: 'https://www.harbourvale.example/complaints-policy',
    where: 'section 2.3',
  });
  expect(row?.evidence[2]).toMatchObject({
    title: '',
    words: { html: 'Service request sample, March 2026' },
  });
});

test('evidence with only a file leads to the file beside the page', () => {
  const { documents } = build(readSample());
  expect(documents.find(({ title }) => title === 'Stage 1 response letter template')?.href).toBe(
    'evidence/stage-1-letter.txt',
  );
});

test.each([
  ['under a Yes is not shown', { what: 'Train staff.', done: '' }, false, ''],
  [
    'under a Yes that says it is done is shown with its day',
    { what: 'Train staff.', done: '2026-03-01' },
    true,
    '1 March 2026',
  ],
  ['of which only the day is given is not shown', { what: '', done: '2026-03-01' }, false, '1 March 2026'],
])('an action %s', (_, action, shown, done) => {
  const blank = blankAssessment();
  const answers = blank.answers.map((one) => ({
    ...one,
    ...({ answer: 'yes', comply: 'yes', needs: [] } as const),
    action: { by: '2026-03-31', owner: 'Head of Complaints', ...action },
  }));
  const { sections } = buildPublication({ ...blank, answers }, code, { draft: true });
  expect(sections[0]?.parts[0]?.rows[0]?.remedy).toMatchObject({ shown, done });
});

test('a draft of answers that are carried over does not say that the landlord complies', () => {
  const sample = readSample();
  const carried = { ...sample, unconfirmed: { homes: true, answers: 70 } };
  const { summary, draft, description } = build(carried, true);
  expect(summary.sentence).toMatch(
    /^We have answered 72 of the 72 provisions of the Code so far: .*\. 70 of these answers are still to be confirmed\.$/,
  );
  expect(description).toContain(summary.sentence);
  expect(draft.lacks).toEqual([
    '70 of 72 provisions are answered as before, and the answer is still to be confirmed.',
    'The number of homes is still to be confirmed.',
  ]);
  const one = build({ ...sample, unconfirmed: { homes: false, answers: 1 } }, true);
  expect(one.summary.sentence).toContain(' 1 of these answers is still to be confirmed.');
  expect(one.draft.lacks).toEqual([
    '1 of 72 provisions is answered as before, and the answer is still to be confirmed.',
  ]);
});

test('a draft says what it lacks', () => {
  expect(build(readHalfDoneSample(), true).draft.lacks).toEqual([
    '4 of 72 provisions are not answered.',
    '1 of 72 provisions is answered without evidence.',
    '1 of 72 provisions is answered No without an action or an alternative.',
    'The response of the Board is not given.',
    'The day the Board considered it is not given.',
    'Who signs the response is not given.',
  ]);
});

test('a draft tells a title that only fills its place as not given yet', () => {
  const sample = readSample();
  const [first, second] = sample.register.map(({ id }) => id);
  const register = sample.register.map((one, index) => ({ ...one, title: ['TBC', ''][index] ?? one.title }));
  const publication = build({ ...sample, title: 'To be confirmed', register }, true);
  expect(publication.title).toBe('Complaint Handling Code self-assessment 2025-26');
  expect(publication.draft.lacks).toEqual([
    'The title is not given.',
    '2 documents of the register have no title yet.',
  ]);
  const shown = publication.sections.flatMap(({ parts }) =>
    parts.flatMap(({ rows }) => rows.flatMap(({ evidence }) => evidence.map(({ title }) => title))),
  );
  for (const titles of [shown, publication.documents.map(({ title }) => title)]) {
    expect(titles).toContain(`${first} (title not yet given)`);
    expect(titles).toContain(`${second} (title not yet given)`);
    expect(titles).not.toContain('TBC');
  }
});

test('a draft in which nothing is given holds together', () => {
  const publication = build(blankAssessment(), true);
  expect(publication.documentTitle).toBe('Draft: Complaint Handling Code self-assessment');
  expect(publication.summary.sentence).toBe('None of the 72 provisions of the Code is answered yet.');
  expect(publication.summary.gaps).toHaveLength(72);
  expect(publication.response.title).toBe('Response of the governing body');
  expect(publication.draft.lacks).toHaveLength(7);
  expect(publication.draft.lacks[0]).toBe('72 of 72 provisions are not answered.');
});

test('an address that may not be followed is kept as words', () => {
  const sample = readSample();
  const publication = build({ ...sample, landlord: { ...sample.landlord, website: 'javascript:alert(1)' } });
  expect(publication.website).toEqual({ text: 'javascript:alert(1)', href: '' });
});

function rowsOf(publication: Publication) {
  return publication.sections.flatMap((section) => section.parts.flatMap((part) => part.rows));
}
