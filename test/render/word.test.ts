import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Code } from '../../src/codes/code.ts';
import { importDocument } from '../../src/import/import-document.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildInlineProse, buildProse } from '../../src/publication/prose/markdown.ts';
import type { Assessment } from '../../src/records/assessment.ts';
import { renderPage } from '../../src/render/html/pages.ts';
import { renderForm } from '../../src/render/word/render-form.ts';
import { renderReport } from '../../src/render/word/render-report.ts';
import { readAnswered } from '../codes/own-codes.ts';
import { hostileAssessment } from './hostile-sample.ts';
import { attackReport } from './report-hostile-sample.ts';
import { makeReport, makeSilentReport, makeYear, publishReport } from './report-sample.ts';
import { alone, blankAssessment, code, readHalfDoneSample, readSample } from './sample.ts';
import { stressAssessment } from './stress-sample.ts';
import { findFaults, listAll, type Node, openWord, wordsIn } from './word-order.ts';

const render = (assessment: Assessment, draft = false, its: Code = code) =>
  renderForm(buildPublication(assessment, its, { draft }));
const report = makeReport([makeYear(2024), makeYear(2025)]);
const hostile = hostileAssessment('https://x.example');
const own = readAnswered('2031');

describe('a Word document', () => {
  test.each([
    ['the sample', () => render(readSample())],
    ['a draft', () => render(readHalfDoneSample(), true)],
    ['a blank draft', () => render(blankAssessment(), true)],
    ['long words, tables and lists', () => render(stressAssessment())],
    ['hostile words', () => render(hostile)],
    ['another form', () => render(own.assessment, false, own.code)],
    ['the report', () => renderReport(publishReport(report, readSample()))],
    [
      'a silent report',
      () => renderReport(publishReport(makeSilentReport(), blankAssessment(), { draft: true, method: [] })),
    ],
    [
      'a hostile report',
      () => renderReport(publishReport(attackReport('\u0000<w:p/> & [x](javascript:a)'), hostile)),
    ],
  ])('of %s is as Word wants it', async (_, make) => {
    expect(findFaults(await openWord(await make()))).toEqual([]);
  });

  test('has headings, repeated heads, rows that stay whole, a page that lies, and its language', async () => {
    const parts = await openWord(await render(readSample()));
    const all = listAll(parts.get('word/document.xml'));
    const headings = all
      .filter((node) => node.name === 'p')
      .flatMap((node) => {
        const style = styleOf(node);
        return /^(?:Title|Heading)/.test(style) ? [`${style} ${wordsIn(node)}`] : [];
      });
    expect(headings.slice(0, 4)).toEqual([
      'Title Complaint Handling Code self-assessment 2025-26',
      'Heading1 Response of the Board',
      'Heading1 Introduction',
      'Heading1 Summary',
    ]);
    expect(headings).toContain('Heading2 Section 6: Complaints stages');
    expect(headings).toContain('Heading3 Stage 1');
    const tables = all.filter(({ name }) => name === 'tbl');
    const heads = all.filter(({ name }) => name === 'tblHeader');
    expect(heads.length).toBe(tables.length);
    expect(all.filter(({ name }) => name === 'cantSplit').length).toBeGreaterThan(72);
    expect(all.flatMap(({ name, attributes }) => (name === 'pgSz' ? [attributes['w:orient']] : []))).toEqual([
      undefined,
      'landscape',
      undefined,
    ]);
    expect(
      listAll(parts.get('word/styles.xml')).find(({ name }) => name === 'lang')?.attributes,
    ).toMatchObject({
      'w:val': 'en-GB',
    });
    expect(wordsIn(parts.get('docProps/core.xml') ?? failToOpen())).toContain('2026-07-22T00:00:00Z');
    expect(all.filter(({ name }) => /txbx|documentProtection/.test(name))).toEqual([]);
  });

  test('begins with contents that lead to its headings, in their order', async () => {
    for (const bytes of [
      await render(readSample()),
      await renderReport(publishReport(report, readSample())),
    ]) {
      const parts = await openWord(bytes);
      const all = listAll(parts.get('word/document.xml')).filter(({ name }) => name === 'p');
      const styled = (pattern: RegExp) => all.filter((node) => pattern.test(styleOf(node))).map(wordsIn);
      const contents = styled(/^TOC\d/).map((words) => words.replace(/ TOC .*? \\u /, ''));
      expect(contents).toEqual(styled(/^Heading[12]/));
      expect(contents.length).toBeGreaterThan(10);
      expect(styleOf(all.find((node) => wordsIn(node) === 'Contents') ?? failToOpen())).toBe('TOCHeading');
    }
  });

  test('gives each provision its short name, and one that does not comply a bar', async () => {
    const all = listAll((await openWord(await render(readSample()))).get('word/document.xml'));
    const names = all.filter((node) => node.name === 'p' && /^ProvisionName/.test(styleOf(node)));
    expect(names.map(wordsIn)).toEqual(code.provisions.map(({ name }) => name));
    const barred = all.filter(
      (node) => node.name === 'tr' && listAll(node).some(({ name }) => name === 'tcBorders'),
    );
    expect(barred.map((node) => wordsIn(node).slice(0, 3))).toEqual(['1.6', '6.3', '9.8']);
  });

  test('gives a commentary with a wide table more room, and the table room for its words', async () => {
    const heads = ['Stage', 'Acknowledged', 'Answered', 'Longest extension', 'Responsibility'];
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const commentary = [row(heads), row(heads.map(() => '---')), row(heads.map(() => 'Days'))].join('\n');
    const sample = readSample();
    const answers = sample.answers.map((one) => (one.provision === '1.3' ? { ...one, commentary } : one));
    const parts = await openWord(await render({ ...sample, answers }));
    const grids = listAll(parts.get('word/document.xml'))
      .filter(({ name }) => name === 'tblGrid')
      .map((grid) =>
        listAll(grid).flatMap((one) => (one.name === 'gridCol' ? [Number(one.attributes['w:w'])] : [])),
      )
      .filter((widths) => widths.length === heads.length);
    const [form = [], table = [], next = []] = grids;
    expect(
      table.map(
        (width, at) => width >= 125 * Math.max(...(heads[at] ?? '').split(' ').map((word) => word.length)),
      ),
    ).toEqual(heads.map(() => true));
    const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
    expect(total(table)).toBeLessThan(form[4] ?? 0);
    expect(form[4]).toBeGreaterThan(next[4] ?? 0);
    expect(Math.abs(total(form) - total(next))).toBeLessThan(5);
  });

  test('tells many that do not comply in a table', async () => {
    const tables = listAll((await openWord(await render(stressAssessment()))).get('word/document.xml'));
    const [first] = tables.filter(({ name }) => name === 'tbl');
    expect(wordsIn(first ?? failToOpen())).toMatch(/^ProvisionWhat we will doByWho1\.2 /);
  });

  test('of a draft says so on each page', async () => {
    const header = async (draft: boolean) =>
      wordsIn(
        (await openWord(await render(readHalfDoneSample(), draft))).get('word/header.xml') ?? failToOpen(),
      );
    expect(await header(true)).toMatch(/^Draft: /);
    expect(await header(false)).not.toMatch(/Draft/);
  });

  test('is the same whenever and wherever it is made', async () => {
    const before = await render(readSample());
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const after = await render(readSample());
    process.env['TZ'] = zone;
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  });

  test('leads from its summary to the provisions, and nowhere that is not safe', async () => {
    const words = JSON.stringify([...(await openWord(await render(hostile)))]);
    expect(words).not.toMatch(/"Target":"(?:javascript|data|file)/);
    const links = listAll((await openWord(await render(readSample()))).get('word/document.xml'));
    expect(links.filter(({ attributes }) => attributes['w:anchor'] !== undefined).length).toBeGreaterThan(3);
  });
});

describe('imported again', () => {
  const done = {
    what: 'Trained *everyone*.',
    by: '2026-02-01',
    owner: 'Head of Service',
    done: '2026-01-15',
  };
  const tricky: Record<string, Partial<Assessment['answers'][number]>> = {
    '1.2': {
      commentary:
        'Yes.\n\n1. First\n2. Second, with **bold** words\n   - within\n\nBy: the team.\n\nWho? Everyone.',
    },
    '1.4': {
      commentary: '4. four\n5. five\n\nA line\\\nbroken. See [the page](https://x.example/a_b?c=1&d=2).',
    },
    '1.5': { action: done },
    '2.1': { commentary: '# Heading\n\nWords & <b>signs</b> 5 * 6 _ 7 | 8.' },
    '2.2': { commentary: 'Evidence: kept in the file.\n\n- Commentary: as it is' },
  };
  const hard = (assessment: Assessment): Assessment => ({
    ...assessment,
    answers: assessment.answers.map((answer) => ({ ...answer, ...tricky[answer.provision] })),
  });

  test.each([
    ['the sample, and words that look like the form’s,', hard(readSample())],
    ['long words, tables and lists', hard({ ...stressAssessment(), landlord: readSample().landlord })],
  ])('%s give back their answers, evidence and commentary', async (_, assessment) => {
    const bytes = await render(assessment);
    const { yaml, account } = await importDocument([{ name: 'form.docx', bytes }], code, { schema: '' });
    expect(account.left.lost).toEqual([]);
    const read = parse(yaml, { schema: 'failsafe' });
    expect([read.landlord.name, read.assessed, read.period]).toEqual([
      assessment.landlord.name,
      assessment.assessed,
      assessment.period,
    ]);
    expect(say(read['governing-body'].response)).toContain(say(assessment.response.text));
    expect(say(read.introduction)).toBe(say(assessment.introduction));
    const register = new Map(assessment.register.map((document) => [document.id, document.title]));
    for (const answer of assessment.answers) {
      const got = read.provisions[answer.provision];
      expect([answer.provision, got.comply]).toEqual([answer.provision, answer.comply]);
      expect(say(got.commentary)).toBe(say(answer.commentary));
      // A link within words is put in the register too.
      expect((got.evidence ?? []).map((one: Cited) => sayCited(one, read.evidence))).toEqual(
        expect.arrayContaining(
          answer.evidence.map(({ document, words }) =>
            document === '' ? sayInline(words) : joined(register.get(document) ?? '', words),
          ),
        ),
      );
      const { what, by, owner, done: finished } = { what: '', by: '', owner: '', done: '', ...got.action };
      expect([say(what), by, owner, finished]).toEqual([
        say(answer.action.what),
        answer.action.by,
        answer.action.owner,
        answer.action.done,
      ]);
      expect(say(got.alternative ?? '')).toBe(say(answer.alternative));
    }
  });
});

test.each([
  ['nothing given', blankAssessment()],
  ['half of it given', readHalfDoneSample()],
])(
  'a draft with %s, imported again as a page and as a Word document, invents nothing',
  async (_, assessment) => {
    const page = renderPage(buildPublication(assessment, code, { draft: true }), alone);
    const files = [
      { name: 'page.html', bytes: new TextEncoder().encode(page) },
      { name: 'form.docx', bytes: await render(assessment, true) },
    ];
    for (const file of files) {
      const { yaml, account } = await importDocument([file], code, { schema: '' });
      expect(account.left.lost).toEqual([]);
      const { provisions } = parse(yaml, { schema: 'failsafe' });
      const given = assessment.answers.map(({ provision, comply, evidence, commentary }) => [
        ...[provision, comply === 'unanswered' ? '' : comply, evidence.length > 0, say(commentary)],
      ]);
      const got = assessment.answers.map(({ provision }) => {
        const one = provisions[provision];
        return [provision, one.comply, (one.evidence || []).length > 0, say(one.commentary)];
      });
      expect(got).toEqual(given);
    }
  },
);

type Cited = string | Record<string, string>;

/** Words as a reader has them, list marks among them; how a table or a line is laid out is left out. */
function say(markdown: string): string {
  return buildProse(markdown, 0)
    .html.replace(/<(?:div|\/div|\/?t\w+|p|\/p|br)\b[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=<)|(?<=>) /g, '')
    .trim();
}

function sayInline(words: string): string {
  return buildInlineProse(words).html.replace(/<[^>]*>/g, '');
}

function joined(title: string, where: string): string {
  return where === '' ? title : `${title}, ${where}`;
}

function sayCited(one: Cited, register: Record<string, { title: string }>): string {
  if (typeof one === 'string') return register[one]?.title ?? sayInline(one);
  const [[id, where] = ['', '']] = Object.entries(one);
  return joined(register[id]?.title ?? '', where);
}

function styleOf(node: Node): string {
  return listAll(node).find(({ name }) => name === 'pStyle')?.attributes['w:val'] ?? '';
}

function failToOpen(): never {
  throw new Error('a part is missing');
}
