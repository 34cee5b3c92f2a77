import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import { buildPublication, type PublishingOptions } from '../../src/publication/page/build-publication.ts';
import type { Answer, Assessment } from '../../src/records/assessment.ts';
import { renderFragment } from '../../src/render/html/fragments.ts';
import { renderPage, renderPrint } from '../../src/render/html/pages.ts';
import { renderSectionPages } from '../../src/render/html/section-pages.ts';
import { renderForm } from '../../src/render/word/render-form.ts';
import { alone, code, needsOf, readSample } from '../render/sample.ts';

const first = readSample();
const revision = { date: '2026-11-20', reason: 'Merger with Hill & Dale', revises: '' };
const pairs = pairProvisions(code, code);

function change(id: string, said: Partial<Answer>, assessment: Assessment = first): Assessment {
  const answers = assessment.answers.map((one) => (one.provision === id ? { ...one, ...said } : one));
  return { ...assessment, answers };
}

const publish = (after: Assessment, before = first, options: Partial<PublishingOptions> = {}) =>
  buildPublication({ ...after, revision }, code, {
    draft: false,
    revised: { assessment: before, code, pairs },
    ...options,
  });

const action = { what: 'Write to all.', by: '2027-03-31', owner: 'Manager', done: '' };
const no = { answer: 'no', comply: 'no' as const, needs: needsOf('no') };
const promising = change('1.2', { ...no, action });

test.each<[string, Assessment, Assessment, string]>([
  ['another answer with an action', first, promising, 'Yes then, No now; new action, due by 31 March 2027'],
  [
    'an action done',
    promising,
    change('1.2', { action: { ...action, done: '2026-11-02' } }, promising),
    'action done on 2 November 2026',
  ],
  [
    'an action without its date',
    promising,
    change('1.2', { action: { ...action, by: '' } }, promising),
    'action without a date now',
  ],
  [
    'another’s action',
    promising,
    change('1.2', { action: { ...action, owner: 'Board' } }, promising),
    'action with another owner',
  ],
  [
    'an action in other words',
    promising,
    change('1.2', { action: { ...action, what: 'Write to all by post.' } }, promising),
    'action changed',
  ],
  [
    'an action no more',
    promising,
    change('1.2', { ...no, action: { ...action, what: '', by: '', owner: '' } }, promising),
    'action taken out',
  ],
  [
    'evidence',
    first,
    change('1.2', { evidence: [{ document: '', words: 'A sample of cases' }] }),
    'evidence added and taken out',
  ],
  ['commentary', first, change('1.2', { commentary: 'We do it otherwise now.' }), 'commentary written anew'],
  [
    'an alternative',
    promising,
    change('1.2', { alternative: 'We ring.' }, promising),
    'other way of meeting it added',
  ],
])('%s is told under its provision', (_, before, after, what) => {
  const { changed } = publish(after, before);
  expect(changed.provisions).toEqual([{ id: '1.2', name: expect.any(String), href: '#provision-1.2', what }]);
});

test('the sentences count, and tell what is of no provision', () => {
  const tell = (after: Assessment) => publish(after).changed.sentences;
  expect(tell(first)).toEqual(['No answer has changed, and none of the evidence, commentary and actions.']);
  expect(tell(promising)).toEqual(['1 provision has changed, in its answer.']);
  expect(tell(change('1.3', { commentary: 'Otherwise.' }, promising))).toEqual([
    '2 provisions have changed, 1 of them in its answer.',
  ]);
  expect(tell(change('1.3', { commentary: 'Otherwise.' }))).toEqual([
    '1 provision has changed; every answer is the same.',
  ]);
  const register = first.register.map((one) =>
    one.id === 'policy' ? { ...one, reviewed: '2026-11-01' } : one,
  );
  expect(tell({ ...first, register, introduction: 'We have merged.' }).slice(1)).toEqual([
    expect.stringMatching(/^This document that we refer to is new or reviewed again: .*olicy\.$/),
    'The introduction has changed too.',
  ]);
});

test('it is dated, named and led to the first; a first that has no page of its own is not linked', () => {
  const { title, dated, revision: view } = publish(first, first, { first: '../2025-26/index.html' });
  expect([title, dated]).toEqual([
    'Complaint Handling Code self-assessment 2025-26 (revised 20 November 2026)',
    '2026-11-20',
  ]);
  expect(view).toEqual({
    ...{ is: true, date: '20 November 2026', reason: revision.reason },
    of: { text: 'the assessment of 12 June 2026', href: '../2025-26/index.html' },
  });
  const at = { ...first, publishedAt: 'https://elm.example/first/' };
  expect(publish(first, at).revision.of.href).toBe(at.publishedAt);
  expect(publish(at, at).revision.of.href).toBe('');
  const second = { ...first, revision: { ...revision, date: '2026-10-01' } };
  expect(publish(first, second).changed.title).toBe('What has changed since the revision of 1 October 2026');
});

test('every form says so, and none does for an assessment that is no revision', async () => {
  const later = { text: '1 December 2026', href: '../later/index.html', reason: 'New procedure' };
  const publication = publish(promising, first, { first: '../2025-26/index.html', later });
  const word = async (one = publication) =>
    (await JSZip.loadAsync(await renderForm(one))).file('word/document.xml')?.async('string');
  const [section] = renderSectionPages(publication, alone);
  const forms = [
    renderPage(publication, alone),
    renderPrint(publication, alone),
    section?.content ?? '',
    renderFragment(publication, { heading: 1, idPrefix: '' }),
  ];
  const parts = forms.map((html) => [
    ...(html.match(/<div class="revision">[\s\S]*?<\/div>|<p><strong>Revised on[\s\S]*?<\/div>/g) ?? []),
    ...(html.match(/<h2 id="changed">[\s\S]*?<\/section>/g) ?? []),
  ]);
  await expect(`${parts.map((one) => one.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot('./revision.html');
  const words = (await word())?.replace(/<[^>]+>/g, '');
  expect(words).toContain('Revised on: 20 November 2026: Merger with Hill &amp; Dale');
  expect(words).toContain(': Yes then, No now; new action, due by 31 March 2027');
  const plain = buildPublication(first, code, { draft: false });
  expect([plain.revision.is, plain.later.text, plain.changed.shown]).toEqual([false, '', false]);
  expect(renderPage(plain, alone)).not.toContain('class="revision"');
  expect(await word(plain)).not.toContain('Revised on');
});
