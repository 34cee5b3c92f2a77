import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareVersions } from '../../src/changes/compare-versions.ts';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import { printText } from '../../src/print/text.ts';
import { buildChanges } from '../../src/publication/changes/build-changes.ts';
import { nameAnchors } from '../../src/publication/page/anchors.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { renderPage, renderPrint } from '../../src/render/html/pages.ts';
import { renderChangesText } from '../../src/render/plain/render-changes-text.ts';
import { renderCsv } from '../../src/render/plain/render-csv.ts';
import { describeMoves } from '../../src/rollover/follow-map.ts';
import { nextPeriod, rollAssessment } from '../../src/rollover/roll-assessment.ts';
import { addHeading } from '../../src/rollover/write-heading.ts';
import { findValue, isMapValue, openText, type Value } from '../../src/source/edit/edit-value.ts';
import { editSlices } from '../../src/source/edit/slice/edit-slice.ts';
import { isTrouble } from '../../src/source/edit/slice/slice.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { compareSheet } from '../../src/spreadsheet/compare-sheet.ts';
import { listEntryChanges } from '../../src/spreadsheet/list-entry-changes.ts';
import { readSheet } from '../../src/spreadsheet/read-sheet.ts';
import { checkAnswered, ownCodes, ownMap, readAnswered, readText } from './own-codes.ts';

const code2030 = readAnswered('2030').code;
const code2031 = readAnswered('2031').code;
const alone = { downloads: [], beside: [] };
const noAction = { what: '', by: '', owner: '', done: '' };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the check of a form without evidence, with four answers', () => {
  test.each(['2029', '2030', '2031'])('finds nothing wrong with %s', (year) => {
    const { diagnostics, tally } = checkAnswered(year, `${year}-06-01`);
    expect(diagnostics).toEqual([]);
    expect(tally).toEqual({ provisions: 4, answered: 4, complete: 4 });
  });

  test('names the answers of the form, and asks for what each needs', async () => {
    const verdicts = [checkAnswered('faults', '2030-09-01')];
    const text = printText({ verdicts, draft: false, version: '0.0.0' }, { colour: false, width: 100 });
    await expect(text).toMatchFileSnapshot('answered/faults.txt');
  });
});

describe.each(['2030', '2031'])('the page of %s', (year) => {
  const { assessment, code } = readAnswered(year);
  const publication = buildPublication(assessment, code, { draft: false });
  const body = (html: string) => html.replace(/<style>[\s\S]*?<\/style>/, '');

  test('has the columns and answers of the form', async () => {
    const page = renderPage(publication, alone);
    await expect(body(page)).toMatchFileSnapshot(`answered/${year}.html`);
    expect(body(renderPrint(publication, alone))).not.toContain('overning body');
  });

  test('has no id twice, and none with a space', () => {
    const ids = [...renderPage(publication, alone).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => /[^\w.-]/.test(id ?? ''))).toEqual([]);
  });
});

test('the sentence says how many answers there are of each kind', () => {
  const { assessment } = readAnswered('2030');
  const { summary } = buildPublication(assessment, code2030, { draft: false });
  expect(summary.sentence).toMatchInlineSnapshot(
    `"We comply with 2 of the 3 provisions of the Code that apply to us. We do not comply with 1. Our answers: 1 Kept, 1 Mostly kept, 1 Broken; 1 Does not apply."`,
  );
  const answers = assessment.answers.map((one, index) =>
    index > 1 ? { ...one, answer: '', comply: 'unanswered' as const } : { ...one, action: noAction },
  );
  const early = buildPublication({ ...assessment, answers }, code2030, { draft: true });
  expect([early.summary.sentence, ...early.draft.lacks]).toMatchInlineSnapshot(`
    [
      "We have answered 2 of the 4 provisions of the Code so far: 1 with Kept and 1 with Mostly kept.",
      "2 of 4 provisions are not answered.",
      "1 of 4 provisions is answered Mostly kept or Broken without an action or an alternative.",
    ]
  `);
});

test('anchors of numbers that differ only in their signs are kept apart', () => {
  const [section] = code2030.sections;
  const [part] = section?.parts ?? [];
  const [provision] = part?.provisions ?? [];
  if (!section || !part || !provision) throw new Error('no provisions');
  const provisions = ['6.10', 'B 1(a)', 'B 1 a', 'B-1-a'].map((id) => ({ ...provision, id }));
  const anchors = nameAnchors({ ...code2030, sections: [{ ...section, parts: [{ ...part, provisions }] }] });
  expect([...anchors.values()]).toEqual([
    'section-on-the-water',
    'provision-6.10',
    'provision-B-1-a',
    'provision-B-1-a-2',
    'provision-B-1-a-3',
  ]);
});

test('a response that the Code does not want is published where it is given', () => {
  const { assessment } = readAnswered('2030');
  const response = { ...assessment.response, body: 'Crew', text: 'We agree.' };
  const page = renderPage(buildPublication({ ...assessment, response }, code2030, { draft: false }), alone);
  expect(page).toContain('<h2 id="response">Response of the Crew</h2>');
  expect(page).not.toContain('Not yet given');
});

test('the sheet goes out without evidence, and its answers come back as they are spelt', () => {
  const { assessment } = readAnswered('2030');
  const sheet = renderCsv(assessment, code2030);
  expect(sheet.split('\r\n')[0]).toBe(
    '\uFEFFprovision,requirement,comply,commentary,action,by,owner,alternative,mark',
  );
  const compare = (text: string) =>
    compareSheet(readSheet(bytes(text), 'sheet.csv'), assessment.answers, code2030);
  expect(compare(sheet)).toEqual({ changes: [], conflicts: [], problems: [], notes: [] });
  const changed = compare(sheet.replace('Does not apply', 'always').replace(',Kept,', ',Mostly kept,'));
  const text = readText('answered/2030.yaml');
  const source = parseSource(bytes(text), 'a.yaml', grammarFrom(ownCodes));
  const edits = changed.changes.map((change) => ({
    path: ['provisions', change.provision],
    changes: listEntryChanges(change, undefined, [], code2030, () => ({ style: 'line', columns: 94 })),
  }));
  const edited = editSlices(source, edits, grammarFrom(ownCodes));
  if (isTrouble(edited)) throw new Error(edited.kind);
  const after = edited.text.split('\n').filter((line) => line.includes('comply'));
  expect(after.map((line) => line.trim())).toEqual([
    'comply: mostly kept',
    'comply: mostly kept',
    'comply: broken',
    'comply: kept',
  ]);
  expect(compare(sheet.replace('Does not apply', 'perhaps')).problems).toEqual([
    'Row 5: “perhaps” under comply is not Kept, Mostly kept, Broken or Does not apply.',
  ]);
});

describe('changes', () => {
  const view = (before: string, after: string) => {
    const versions = [before, after].map((name) => ({
      ...readAnswered(name),
      report: null,
      procedure: null,
      approval: '',
    }));
    const [was, is] = versions;
    if (!was || !is) throw new Error('no versions');
    const options = { pairs: pairProvisions(was.code, is.code), today: '2030-09-01' };
    const changes = compareVersions(was, is, options);
    const sides = [was, is].map((version, index) => ({
      ...{ version, stood: '' },
      place: [before, after][index] ?? '',
    }));
    const [first, second] = sides;
    if (!first || !second) throw new Error('no sides');
    return buildChanges(changes, first, second, options.today);
  };

  test('between two years name the answers', async () => {
    const text = renderChangesText(view('2029', '2030'), { colour: false, width: 100 });
    await expect(text).toMatchFileSnapshot('answered/changes.txt');
  });

  test('to the next edition are told apart from the answers', () => {
    expect(view('2030', '2031').notes).toMatchInlineSnapshot(`
      [
        "The earlier version answers the Promises to Boaters 2030 (water-courtesy-2030), the later the Promises to Boaters 2031 (water-courtesy-2031). Their provisions cannot be matched, so the answers are not compared.",
      ]
    `);
  });
});

test('a rollover to the next edition takes each answer to one that it has', async () => {
  const text = readText('answered/2030.yaml');
  const answers = findValue(openText(text)?.value ?? '', ['provisions']);
  const before = isMapValue(answers) ? answers : new Map<string, Value>();
  const move = { map: ownMap, from: code2030, to: code2031 };
  const period = nextPeriod({ from: '2029-04-01', to: '2030-03-31' });
  const rolled = rollAssessment(text, period, move) ?? '';
  const moved = describeMoves(before, move);
  const headed = addHeading(rolled, { from: 'last year', due: [], moved });
  await expect(headed).toMatchFileSnapshot('answered/rolled.yaml');
});

test('nothing but these Codes is known here', () => {
  expect(ownCodes.find('housing-ombudsman-2024')).toBeUndefined();
  expect(readFileSync(new URL('answered/2030.html', import.meta.url), 'utf8')).not.toMatch(/ombudsman/i);
});

test('what the form has no column for stands under the answer', () => {
  const { assessment } = readAnswered('2030');
  const narrow = { ...code2030, columns: code2030.columns.filter(({ holds }) => holds !== 'commentary') };
  const [first, ...others] = assessment.answers;
  if (!first) throw new Error('nothing is answered');
  const evidence = [{ document: '', words: 'A paper flag' }];
  const given = { ...assessment, answers: [{ ...first, commentary: 'We wave twice.', evidence }, ...others] };
  const html = renderPage(buildPublication(given, narrow, { draft: false }), { downloads: [], beside: [] });
  expect(html).toContain('We wave twice.');
  expect(html).toContain('A paper flag');
});

test('a rollover tells every answer that it leaves behind, whatever the map says', () => {
  const map = { ...ownMap, provisions: new Map(), gone: [] };
  const moved = describeMoves(new Map(), { map, from: code2030, to: code2031 });
  expect(
    moved.filter(({ words }) => words.startsWith('No longer asked')).map(({ provision }) => provision),
  ).toEqual(code2030.provisions.map(({ id }) => id));
});
