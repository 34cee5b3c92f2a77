import { parse, stringify } from 'yaml';
import type { Version } from '../../src/changes/changes.ts';
import { compareVersions } from '../../src/changes/compare-versions.ts';
import { pairProvisions } from '../../src/changes/pair-provisions.ts';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { listRules } from '../../src/check/list-rules.ts';
import { openReport } from '../../src/check/report/check-report.ts';
import { type Codes, packageCodes } from '../../src/codes/codes.ts';
import { buildPublication } from '../../src/publication/page/build-publication.ts';
import { buildReport } from '../../src/publication/report/build-report.ts';
import { readBasics } from '../../src/records/basics.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { countRegisters } from '../../src/register/count-register.ts';
import { describeCounting } from '../../src/register/describe-counting.ts';
import { renderPage, renderPrint, renderReportPage } from '../../src/render/html/pages.ts';
import { nextPeriod, rollAssessment } from '../../src/rollover/roll-assessment.ts';
import { rollReport } from '../../src/rollover/roll-report.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import type { Source } from '../../src/source/source.ts';
import { alone } from '../render/sample.ts';
import { type Data, type FileName, fillFile, findTexts, putText } from './scenes.ts';

const today = '2026-11-21';

/** A landlord's two files. */
type Scene = Readonly<Record<FileName, Data>>;

/** A landlord's two files, twice: they differ in one field. */
interface Pair {
  readonly path: string;
  readonly before: Scene;
  readonly after: Scene;
}

/** Fields that are a text or else a map or list: the texts they may be. */
const texts: Readonly<Record<string, readonly [string, string]>> = {
  'provisions.*.evidence': ['Lindens in words', 'Rowans in words'],
  'provisions.*.evidence[]': ['Lindens as an item', 'Rowans as an item'],
  'performance.register': ['complaints.csv', 'other.csv'],
  'performance.register[]': ['complaints.csv', 'other.csv'],
  refused: ['none', ''],
  findings: ['none', ''],
  improvements: ['none', ''],
  publications: ['none', ''],
  'ombudsman-report': ['not-yet-received', 'not-issued'],
};

/** Files that differ in no more than that field, in each of the settings in which it can be given. */
export function listPairs(file: FileName, path: string): Pair[] {
  const [was = '', is = ''] =
    texts[path] ?? [0, 1].map((n) => findTexts(fillFile(file, n as 0 | 1), path)[0]);
  return listScenes(path)
    .filter((scene) => texts[path] !== undefined || findTexts(scene[file], path).length > 0)
    .map((scene) => {
      const put = (text: string): Scene => ({
        ...scene,
        [file]: addRegister(putText(scene[file], path, text)),
      });
      return { path, before: put(was), after: put(is) };
    });
}

/** Registers that are listed are two, so that who handled the cases of each is told. */
function addRegister(data: Data): Data {
  const performance = Object(data).performance;
  const registers: unknown = performance?.register;
  if (!Array.isArray(registers)) return data;
  const second = { file: 'second.csv', handler: 'Alders', dates: 'dd/mm/yyyy' };
  return { ...Object(data), performance: { ...performance, register: [...registers, second] } };
}

/**
 * Everything given, with a No and its figures typed; a Yes, evidence in a file and figures counted from a register; one
 * typed figure all but alone, so that no other gives what it says.
 */
function listScenes(path: string): Scene[] {
  const assessment = fillFile('self-assessment', 0);
  const inFiles = fillFile('self-assessment', 0, ['evidence.*.url']);
  const report = fillFile('report', 0, ['performance.register']);
  const listed = fillFile('report', 0, ['performance.figures', 'performance.previous']);
  const counted = putText(listed, 'performance.register', 'complaints.csv');
  const years = ['from', 'to'].map((key) => `performance.previous[].${key}`);
  const typed = ['figures', 'previous[]'].map((year) => `performance.${year}.stage-1.open`);
  const alone = [...years, ...typed, path].reduce<Data>(
    (rest, one) => putText(rest, one, findTexts(report, one)[0] ?? ''),
    {},
  );
  return [
    { 'self-assessment': assessment, report },
    { 'self-assessment': putText(inFiles, 'provisions.*.comply', 'yes'), report: counted },
    ...(path.startsWith('performance.register[') ? [{ 'self-assessment': assessment, report: listed }] : []),
    ...(/^performance\.(figures|previous)/.test(path)
      ? [{ 'self-assessment': assessment, report: alone }]
      : []),
  ];
}

/** The documents in which the field makes a difference; the PDF is asked only where the page does not show it. */
export async function tellDocuments(file: FileName, { before, after }: Pair): Promise<string[]> {
  const differs = async (name: Name) => (await render(name, before)) !== (await render(name, after));
  const report = (await differs('report')) ? ['report'] : [];
  // The self-assessment's page is made without the report.
  if (file === 'report') return report;
  const own = (await differs('page')) ? ['page'] : (await differs('pdf')) ? ['pdf'] : [];
  return [...own, ...report];
}

type Name = 'page' | 'pdf' | 'report';

const rendered = new Map<string, string>();

async function render(name: Name, scene: Scene): Promise<string> {
  const key = name + JSON.stringify(scene);
  const html = rendered.get(key) ?? renderVersion(name, await read(scene));
  rendered.set(key, html);
  return html;
}

function renderVersion(name: Name, { assessment, code, report }: Version): string {
  const page = buildPublication(assessment, code, { draft: true });
  if (name === 'page') return renderPage(page, alone);
  if (name === 'pdf') return renderPrint(page, alone);
  if (!report) throw new Error('the report cannot be read');
  const method = report.counting ? describeCounting(report.counting, code) : [];
  return renderReportPage(buildReport(report, page, code, method), alone);
}

/** What `changes` tells of it, in the words of the table. */
export async function listTold({ before, after }: Pair): Promise<string[]> {
  const [was, is] = [await read(before), await read(after)];
  const pairs = pairProvisions(was.code, is.code);
  const { facts, wording, ...others } = compareVersions(was, is, { pairs, today });
  const { comparable: _, overdue: __, unpaired: ___, ...lists } = others;
  return [
    ...facts.map(({ fact }) => `fact: ${fact}`),
    ...wording.map(({ text }) => `wording: ${text}`),
    ...Object.entries(lists).flatMap(([name, list]) => (list.length > 0 ? [name] : [])),
  ];
}

/** What `rollover` does with it, in the words of the table. */
export async function rollField(file: FileName, path: string): Promise<string> {
  const [pair] = listPairs(file, path);
  if (!pair) throw new Error(`${path} is given nowhere`);
  const rolled = parse(await roll(file, pair.before), { schema: 'failsafe' });
  const [was = ''] = findTexts(pair.before[file], path);
  const is = findTexts(rolled, path).filter((text) => text !== '');
  if (is.includes(was)) return 'carried';
  const earlier = path.replace('performance.figures', 'performance.previous[]');
  if (earlier !== path && findTexts(rolled, earlier).includes(was)) return 'moved';
  return is.length > 0 ? 'renewed' : 'emptied';
}

async function roll(file: FileName, scene: Scene): Promise<string> {
  const { report, assessment, code } = await read(scene);
  const next = nextPeriod(assessment.period);
  const text = stringify(scene[file]);
  if (file === 'self-assessment' || !report) return rollAssessment(text, next) ?? '';
  return rollReport(text, report, next, { from: code, to: code }) ?? '';
}

const versions = new Map<string, Promise<Version>>();

/** Each scene is read once: most of the time of these tests is the check. */
function read(scene: Scene): Promise<Version> {
  const key = JSON.stringify(scene);
  const version = versions.get(key) ?? readVersion(scene);
  versions.set(key, version);
  return version;
}

async function readVersion(scene: Scene): Promise<Version> {
  const source = parseText(scene['self-assessment'], 'self-assessment.yaml');
  const answered = { ...readAnswers(source), procedure: null, approval: '' };
  const { code } = answered;
  const { plan, check } = openReport(
    parseText(scene.report, 'report.yaml'),
    readBasics(source, codes),
    today,
  );
  if (!plan) return { ...answered, report: check({ state: 'none' }, weighing).report };
  const { years, counting } = plan;
  const sources = plan.registers.map(({ file, handler, layout }) => ({
    // The registers are texts, which have no sheets.
    ...{ name: file, handler, layout: { ...layout, sheet: '' } },
    open: async function* () {
      yield Buffer.from(registers[file] ?? '');
    },
  }));
  const counted = await countRegisters(sources, { code, years, counting, today });
  const files = sources.map(({ name }) => name);
  return { ...answered, report: check({ state: 'counted', files, counted }, weighing).report };
}

/** What is read of a file does not depend on the judgement of its words, which takes longest. */
const severities = new Map(listRules().map(({ id }) => [id, 'off'] as const));
const weighing = { draft: true, settings: { ...defaultSettings, severities } };
const answers = new Map<string, Pick<Version, 'assessment' | 'code'>>();

/** The package's Code, and the same by another name. */
const codes: Codes = {
  ...packageCodes,
  find: (id) => {
    const code = packageCodes.find('housing-ombudsman-2024');
    return code && id === 'another-code' ? { ...code, id, attribution: `By ${id}.` } : packageCodes.find(id);
  },
};

function readAnswers(source: Source): Pick<Version, 'assessment' | 'code'> {
  const found =
    answers.get(source.text) ?? checkSource(source, { ...weighing, today, codes, exists: () => true }).read;
  if (!found) throw new Error('the self-assessment cannot be read');
  answers.set(source.text, found);
  return found;
}

function parseText(data: Data, file: string) {
  return parseSource(Buffer.from(stringify(data)), file, grammarFrom(packageCodes));
}

const header = 'reference,received,acknowledged,responded,outcome,Team,Group,Tenure\n';
const rows = [
  'A1,05/06/2025,06/06/2025,10/06/2025,Green,Repairs,North,Social rent\n',
  'A2,05/07/2025,07/07/2025,08/07/2025,Amber,Housing,South,Shared ownership\n',
];
const registers: Readonly<Record<string, string>> = {
  'complaints.csv': header + rows.join(''),
  'second.csv': `${header}B1,05/06/2025,06/06/2025,10/06/2025,Upheld,Repairs,North,Social rent\n`,
  'other.csv': `${header}${rows[0]}${rows[0]?.replace('A1', 'A3')}`,
};
