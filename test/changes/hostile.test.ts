import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Version } from '../../src/changes/changes.ts';
import { compareVersions } from '../../src/changes/compare-versions.ts';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import { buildChanges } from '../../src/publication/changes/build-changes.ts';
import type { Answer, Assessment } from '../../src/records/assessment.ts';
import { renderChangesPage } from '../../src/render/html/pages.ts';
import { renderChangesMarkdown } from '../../src/render/plain/render-changes-markdown.ts';
import { renderChangesText } from '../../src/render/plain/render-changes-text.ts';
import { blankAssessment, code, needsOf } from '../render/sample.ts';

const today = '2026-11-21';
const blank = blankAssessment();

function view(before: Assessment, after: Assessment, place = 'old') {
  const [was, is] = [before, after].map(
    (assessment): Version => ({ assessment, code, report: null, procedure: null, approval: '' }),
  );
  if (!was || !is) throw new Error('Two are compared.');
  const changes = compareVersions(was, is, { pairs: pairProvisions(code, code), today });
  return buildChanges(
    changes,
    { version: was, place, stood: '' },
    { version: is, place: 'new', stood: '' },
    today,
  );
}

const attack = [
  '<script>window.hit=1</script>',
  '<img src=x onerror=alert(1)>',
  '![x](https://tracker.example/x.png)',
  '[a](javascript:alert(1))',
  '@everyone https://mentioned.example www.mentioned.example',
  '| a | **b** `c` ~~d~~ #1 $x$ {{title}} {{{css}}}',
  '\u001b[31mred\u001b]8;;https://x.example\u0007 \u202Egnp.exe',
].join(' ');

/** Every text an attack. */
const hostile: Assessment = {
  ...blank,
  landlord: { name: attack, homes: 1, website: attack, subsidiaries: [attack] },
  contact: { name: attack, email: attack, phone: attack },
  introduction: `# ${attack}\n\n- ${attack}\n\n> ${attack}`,
  response: { body: attack, considered: attack, author: attack, role: attack, minute: attack, text: attack },
  register: [{ id: 'x', title: attack, url: attack, file: attack, reviewed: attack }],
  answers: blank.answers.map((answer) => ({
    ...answer,
    answer: 'no',
    comply: 'no',
    needs: needsOf('no'),
    evidence: [
      { document: '', words: attack },
      { document: 'x', words: attack },
    ],
    commentary: attack,
    action: { what: attack, by: '2026-01-01', owner: attack, done: '' },
    alternative: attack,
  })),
};
const shown = view(blank, hostile, attack);

describe('a hostile assessment', () => {
  test('is text in the page', () => {
    const html = renderChangesPage(shown).replace(/<style>[\s\S]*?<\/style>/, '');
    expect(html.match(/<(?:script|img|iframe|svg|link|style)\b/gi) ?? []).toEqual([]);
    expect(html.match(/<[^>]*\son\w+\s*=/gi) ?? []).toEqual([]);
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(targets.filter((href) => !/^(#|https?:\/\/(www\.)?mentioned\.example$)/.test(href))).toEqual([]);
    expect(html).toContain('&lt;script&gt;window.hit&#x3D;1&lt;/script&gt;');
    expect(html).toContain('{{title}}');
  });

  test('is text in Markdown', () => {
    const markdown = renderChangesMarkdown(shown);
    const html = String(marked(markdown, { gfm: true }));
    expect(html.match(/<(?:script|img|a)\b[^>]*>/gi) ?? []).toEqual([]);
    expect(markdown).not.toMatch(/@everyone/);
    expect(markdown.length).toBeLessThanOrEqual(60_000);
  });

  test('tells a terminal nothing', () => {
    const text = renderChangesText(shown, { colour: false, width: 80 });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe('Markdown for a comment', () => {
  /** Every provision answered No instead of Yes, with a long action and a long commentary. */
  const answer = (comply: 'yes' | 'no', word: string): Assessment => ({
    ...blank,
    answers: blank.answers.map(
      (one): Answer => ({
        ...one,
        answer: comply,
        comply,
        needs: needsOf(comply),
        evidence: [{ document: '', words: `${word} `.repeat(60) }],
        commentary: `${word} `.repeat(400),
        action:
          comply === 'no'
            ? { what: `${word} `.repeat(300), by: '2026-01-01', owner: word, done: '' }
            : one.action,
      }),
    ),
  });
  const long = view(answer('yes', 'before'), answer('no', 'afterwards'));
  const markdown = renderChangesMarkdown(long);

  test('is no longer than a comment may be, with every provision the board must know of', () => {
    expect(markdown.length).toBeLessThanOrEqual(60_000);
    expect(markdown).toContain('### Stopped complying (72)');
    const board = markdown.slice(markdown.indexOf('### Stopped'), markdown.indexOf('### Evidence'));
    for (const { entries } of long.board) expect(entries).toHaveLength(72);
    for (const { id } of code.provisions)
      expect(board.split(`- **${id}**`)).toHaveLength(long.board.length + 1);
  });

  test('says how much wording it leaves out', () => {
    expect(markdown).toMatch(/… and \d+ (?:more )?changed texts\.\n$/);
  });
});
