import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { checkSource } from '../../../src/check/check-source.ts';
import { defaultSettings } from '../../../src/check/leeway/settings.ts';
import { openReport } from '../../../src/check/report/check-report.ts';
import { loadCode, packageCodes } from '../../../src/codes/codes.ts';
import { readBasics } from '../../../src/records/basics.ts';
import { grammarFrom } from '../../../src/records/document-grammar.ts';
import { parseSource } from '../../../src/source/read/parse-source.ts';

/** A text, and the numbers in it that are false by the figures of its file. */
export interface Example {
  readonly file: string;
  readonly text: string;
  readonly place: 'introduction' | 'response' | 'analysis';
  readonly wrong: readonly string[];
}

interface ExampleFile {
  readonly period: { readonly from: string; readonly to: string };
  readonly homes: number;
  /** The provisions answered No; all others are answered Yes. */
  readonly no: readonly string[];
  readonly performance: object;
  readonly texts: readonly {
    readonly text: string;
    readonly place?: Example['place'];
    readonly wrong?: string[];
  }[];
}

const folder = new URL('./', import.meta.url);
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [
      name,
      parse(readFileSync(new URL(name, folder), 'utf8'), { schema: 'core' }) as ExampleFile,
    ]),
);

/** The rules that hold words against figures and answers. */
const measuredRules = ['words-against-figures', 'answers-in-words', 'year-in-words'];

/** Every text once where its file says, else in the response and in the analysis by turns. */
export function listExamples(): Example[] {
  return [...files].flatMap(([file, { texts }]) =>
    texts.map(({ text, place, wrong = [] }, index) => ({
      file,
      text,
      place: place ?? (index % 4 < 2 ? 'response' : 'analysis'),
      wrong,
    })),
  );
}

/** The words that `check` underlines in a text. */
function findUnderlined({ file, text, place }: Example): string[] {
  const given = files.get(file);
  if (!given) return [];
  const { period, homes, no, performance } = given;
  const ids = loadCode('housing-ombudsman-2024')?.provisions.map(({ id }) => id) ?? [];
  const answers = ids.map((id) => [id, { comply: no.includes(id) ? 'no' : 'yes' }]);
  const assessment = parseText({
    code: 'housing-ombudsman-2024',
    landlord: { name: 'Wren Valley Housing', homes },
    period,
    assessed: '2027-06-12',
    introduction: place === 'introduction' ? text : 'About us.',
    'governing-body': { name: 'Board', response: place === 'response' ? text : 'We have read it.' },
    provisions: Object.fromEntries(answers),
  });
  const report = parseText({ performance, analysis: place === 'analysis' ? text : 'What it means.' });
  const weighing = { draft: true, settings: defaultSettings };
  const opened = openReport(report, readBasics(assessment, packageCodes), '2027-07-01');
  const { verdicts, facts } = opened.check({ state: 'none' }, weighing);
  const verdict = checkSource(assessment, {
    ...weighing,
    codes: packageCodes,
    exists: () => true,
    today: '2027-07-01',
    report: facts,
  });
  return [verdict, ...verdicts].flatMap(({ text: whole, diagnostics }) =>
    diagnostics
      .filter(({ rule }) => measuredRules.includes(rule))
      .map(({ range }) => whole.slice(range.start.offset, range.end.offset).replace(/\s+/g, ' ')),
  );
}

function parseText(value: object) {
  return parseSource(Buffer.from(stringify(value)), 'file.yaml', grammarFrom(packageCodes));
}

/** What was found rightly and wrongly, and what was missed; each with its text. */
export interface Tally {
  readonly right: readonly string[];
  readonly falseAlarms: readonly string[];
  readonly missed: readonly string[];
}

/** Holds what is underlined against what is labelled: the same words, or some of them. */
export function tally(examples: readonly Example[]): Tally {
  const right: string[] = [];
  const falseAlarms: string[] = [];
  const missed: string[] = [];
  for (const example of examples) {
    const open = [...example.wrong];
    for (const words of findUnderlined(example)) {
      const index = open.findIndex((label) => overlap(label, words));
      (index < 0 ? falseAlarms : right).push(`${words} | ${example.text}`);
      open.splice(index, index < 0 ? 0 : 1);
    }
    missed.push(...open.map((label) => `${label} | ${example.text}`));
  }
  return { right, falseAlarms, missed };
}

function overlap(label: string, words: string): boolean {
  const [a, b] = [label.toLowerCase(), words.toLowerCase()];
  return a.includes(b) || b.includes(a);
}
