import { describe, expect, test } from 'vitest';
import type { Code } from '../../src/codes/code.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildSectionPages, leadToSections } from '../../src/publication/sections/build-section-pages.ts';
import { namePages } from '../../src/publication/sections/name-pages.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { renderPage } from '../../src/render/html/pages.ts';
import { renderSectionPages } from '../../src/render/html/section-pages.ts';
import { readAnswered } from '../codes/own-codes.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { alone, blankAssessment, code, readHalfDoneSample, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';
import { validateHtml } from './validate-html.ts';

const own = readAnswered('2031');
const publish = (assessment: Assessment, draft = false, form = code) =>
  buildPublication(assessment, form, { draft, layout: 'sections' });
const publications = {
  sample: publish(readSample()),
  draft: publish(readHalfDoneSample(), true),
  'empty draft': publish(blankAssessment(), true),
  'hostile assessment': publish(hostileAssessment('http://x.example')),
  'stress landlord': publish(stressAssessment()),
  'invented Code': publish(own.assessment, false, own.code),
};
/** The stylesheets are the same on each. */
const body = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '<style></style>');

describe.each(Object.entries(publications))('of the %s', (_, publication) => {
  const pages = renderSectionPages(publication, alone);
  const contents = renderPage(publication, alone);

  test('a page is valid HTML, and so are the contents', async () => {
    const titles = [contents, ...pages.map(({ content }) => content)].map(
      (html) => /<title>.*/.exec(html)?.[0],
    );
    expect(new Set(titles).size).toBe(pages.length + 1);
    for (const html of [contents, (pages[5] ?? pages[0])?.content ?? ''])
      expect(await validateHtml(body(html))).toEqual([]);
  });

  test('every provision stands once, on one page, and in the contents', () => {
    const wanted = publication.sections.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows));
    const ids = (html: string) => [...html.matchAll(/ id="(provision-[^"]*)"/g)].map(([, id]) => id);
    expect(pages.flatMap(({ content }) => ids(content))).toEqual(wanted.map(({ anchor }) => anchor));
    expect(ids(contents)).toEqual(wanted.map(({ anchor }) => anchor));
  });

  test('every link to a page or a place among them leads there', () => {
    const all = new Map([
      ['index.html', contents],
      ...pages.map(({ path, content }) => [`sections/${path}`, content] as const),
    ]);
    for (const [from, html] of all)
      for (const [, href = ''] of body(html).matchAll(/href="([^":]*)"/g)) {
        const { pathname, hash } = new URL(href, `http://x.example/${from}`);
        const target = all.get(pathname.slice(1));
        if (target === undefined) expect(pathname).not.toMatch(/^\/(sections|index)/);
        else if (hash !== '')
          expect([from, href, target.includes(` id="${hash.slice(1)}"`)]).toEqual([from, href, true]);
      }
  });
});

test('the page of a stage', async () => {
  const stage = renderSectionPages(publications.sample, alone).find(({ path }) => path === '6-stage-1.html');
  await expect(body(stage?.content ?? '')).toMatchFileSnapshot('section-page.html');
});

test('the labels of the fields are the columns of the form, and an answer keeps all that is said of it', () => {
  const { content = '' } = renderSectionPages(publications.sample, alone)[5] ?? {};
  const [, record = ''] = content.split(' id="provision-6.3"');
  const labels = [...record.slice(0, record.indexOf('</section>')).matchAll(/<dt>(.*?)<\/dt>/g)].map(
    ([, label]) => label,
  );
  expect(labels).toEqual([
    ...code.columns.slice(1).map(({ heading }) => heading),
    ...['What we will do', 'By', 'Who'],
  ]);
});

test('each leads to the one before, the one after, and all', () => {
  const views = buildSectionPages(publications.sample).map(({ page }) => page);
  expect(views.map(({ name }) => name)).toEqual(
    ['1', '2', '3', '4', '5', '6-stage-1', '6-stage-2', '7', '8', '9'].map((name) => `${name}.html`),
  );
  expect(views.map(({ next }) => next.href)).toEqual([...views.slice(1).map(({ name }) => name), '']);
  expect(views.map(({ previous }) => previous.href)).toEqual([
    '',
    ...views.slice(0, -1).map(({ name }) => name),
  ]);
});

test('what an answer leads to is found from its own page', () => {
  const links = [
    ...[
      '#provision-6.4',
      '#provision-6.11',
      '#section-6',
      '#response',
      'index.html#provision-1.2',
      './index.html#summary',
    ],
    ...[
      'evidence/letter.pdf',
      'https://x.example/a#provision-6.4',
      'mailto:a@x.example',
      '/root.html',
      '?q',
      '#%',
      '#section-6-stage-1',
    ],
  ];
  const sample = readSample();
  const answers = sample.answers.map((answer) =>
    answer.provision === '6.3'
      ? { ...answer, commentary: links.map((href) => `[x](${href})`).join(' ') }
      : answer,
  );
  const publication = publish({
    ...sample,
    answers,
    introduction: `[x](${links[0]}) [x](evidence/letter.pdf)`,
  });
  const [, , , , , stage] = buildSectionPages(publication);
  const hrefs = (html = '') => [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
  expect(hrefs(stage?.page.part.rows.find(({ id }) => id === '6.3')?.commentary.html)).toEqual([
    ...[
      '#provision-6.4',
      '6-stage-2.html#provision-6.11',
      '6-stage-1.html',
      '../index.html#response',
      '1.html#provision-1.2',
    ],
    ...[
      '.././index.html#summary',
      '../evidence/letter.pdf',
      'https://x.example/a#provision-6.4',
      'mailto:a@x.example',
    ],
    ...['/root.html', '../index.html?q', '../index.html#%', '6-stage-1.html'],
  ]);
  expect(hrefs(leadToSections(publication).introduction.html)).toEqual([
    'sections/6-stage-1.html#provision-6.4',
    'evidence/letter.pdf',
  ]);
});

describe('the names of the pages', () => {
  const name = (
    sections: { number?: string; title?: string; parts?: { stage: number; title: string }[] }[],
  ) =>
    [
      ...namePages({
        sections: sections.map(({ number = '', title = '', parts = [{ stage: 0, title: '' }] }) => ({
          ...{ number, title },
          parts: parts.map((part) => ({ ...part, provisions: [] })),
        })),
      } as unknown as Code).values(),
    ].map((path) => path.replace('.html', ''));

  test.each([
    ['numbers', [{ number: '6' }, { number: '6.1' }, { number: 'VII)' }], ['6', '6-1', 'vii']],
    ['titles', [{ title: 'On the water' }, { title: 'Ŵyth Dŵr & co.' }], ['on-the-water', 'wyth-dwr-co']],
    [
      'two alike',
      [{ title: 'Fair' }, { title: 'FAIR!' }, { title: 'fair 2' }],
      ['fair', 'fair-2', 'fair-2-2'],
    ],
    [
      'names of devices and of folders',
      [{ title: 'Con' }, { title: 'index' }, { title: '../..' }],
      ['section-con', 'section-index', 'section'],
    ],
    ['letters of other scripts', [{ title: '住宅' }, { title: 'Жильё' }], ['section', 'section-2']],
    [
      'stages',
      [
        {
          number: '6',
          parts: [
            { stage: 1, title: 'Stage 1' },
            { stage: 2, title: 'Stage 2' },
          ],
        },
      ],
      ['6-stage-1', '6-stage-2'],
    ],
  ])('are safe with %s', (_, sections, names) => {
    expect(name(sections)).toEqual(names);
  });

  test('are short, and whole words where they can be', () => {
    const [long = '', word = ''] = name([{ title: 'repairs and '.repeat(30) }, { title: 'x'.repeat(300) }]);
    expect(long).toMatch(/^repairs(-and-repairs)*(-and)?$/);
    expect([long.length <= 48, word.length]).toEqual([true, 48]);
  });
});
