import type { ContentKind, ReportContent } from '../../codes/report-order.ts';
import { allStages } from '../../codes/stages.ts';
import type { AnnualReport, PartAnswer } from '../../records/annual-report.ts';
import { formatPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import { buildProse } from '../prose/markdown.ts';
import { buildCells, buildEntry } from './build-report-entries.ts';
import { listExhibits, listRefusedExhibits, type Material } from './build-report-exhibits.ts';
import { describeCases } from './build-report-method.ts';
import type { ReportBlock, ReportPart } from './report-publication.ts';

/** What the blocks of the report are made from. */
interface BlockMaterial extends Material {
  /** How far the self-assessment says we comply, a sentence. */
  readonly compliance: string;
}

/** The parts of the report as the Code names them, each with a block for everything that answers it. */
export function buildParts(material: BlockMaterial): ReportPart[] {
  const { provision, parts } = material.code.report ?? { provision: '', parts: [] };
  const requirements = material.code.provisions.find(({ id }) => id === provision)?.items ?? [];
  return parts.map(({ letter, title, holds }, index) => ({
    letter: `(${letter})`,
    title,
    anchor: `part-${letter}`,
    requirement: (requirements[index] ?? '').replace(/[;.]$/, ''),
    source: `${provision} (${letter})`,
    blocks: holds.map((content) => buildBlock(content, material)),
  }));
}

function buildBlock(content: ReportContent, material: BlockMaterial): ReportBlock {
  const { title, anchor } = content;
  return { ...blank, title, anchor, ...builders[content.kind](content, material) };
}

type Filled = Partial<ReportBlock>;

const blank: ReportBlock = {
  title: '',
  anchor: '',
  state: '',
  lack: '',
  prose: buildProse('', 0),
  links: [],
  namesDocuments: false,
  exhibits: [],
  entries: [],
  columns: [],
};

const builders: Record<ContentKind, (content: ReportContent, material: BlockMaterial) => Filled> = {
  assessment: (_, { compliance }) => ({ state: compliance, namesDocuments: true }),
  figures: buildPerformance,
  prose: (content, material) => {
    const answer = readAnswer(content, material);
    return { prose: buildProse(answer.text, 3), lack: readLack(content, answer) };
  },
  list: buildList,
  document: buildDocument,
};

function buildPerformance({ lack, decisions }: ReportContent, material: BlockMaterial): Filled {
  const exhibits = listExhibits(material, decisions.title);
  const { counting } = material.report;
  return {
    exhibits,
    state: joinParts(
      [describeNone(material.report), counting && counting.leftOut > 0 ? describeCases(counting) : ''],
      ' ',
    ),
    lack: exhibits.length === 0 ? lack : '',
  };
}

/** That there was no complaint in the year, if that is certain of every stage. */
function describeNone({ years, period }: AnnualReport): string {
  const stages = years.at(-1)?.figures.stages ?? [];
  const received = stages.flatMap(({ stage, received }) =>
    stage === allStages && received === null ? [] : [received],
  );
  if (received.length === 0 || received.some((figure) => figure !== 0)) return '';
  const days = formatPeriod(period);
  return `We received no complaints${days === '' ? '' : ` from ${days}`}.`;
}

function buildList(content: ReportContent, material: BlockMaterial): Filled {
  const answer = readAnswer(content, material);
  const { items } = answer;
  return {
    lack: readLack(content, answer),
    state: answer.state === 'silent' ? '' : describeItems(content, answer),
    ...(content.layout === 'columns'
      ? { columns: items.map((item) => buildCells(content, item)) }
      : { entries: items.map((item) => buildEntry(content, item)) }),
    exhibits: content.table === 'refused' ? listRefusedExhibits(material) : [],
  };
}

function describeItems({ none, one, many, fields }: ReportContent, { items }: PartAnswer): string {
  if (items.length === 0) return none;
  const counted = fields.find(({ kind }) => kind === 'number');
  const numbers = items.map((item) => item[counted?.key ?? '']);
  const unit = counted?.unit ?? '';
  const sum = numbers.every((number) => typeof number === 'number')
    ? count(
        numbers.reduce((all, number) => all + number, 0),
        unit,
      )
    : `${unit}s`;
  return agree(items.length, one, many)
    .replaceAll('{number}', formatNumber(items.length, 'number'))
    .replaceAll('{sum}', sum);
}

function buildDocument(content: ReportContent, material: BlockMaterial): Filled {
  const answer = readAnswer(content, material);
  const { title, facts, text } = buildEntry(content, answer.values, 3);
  return {
    state: content.states.find(({ state }) => state === answer.state)?.sentence ?? '',
    lack: readLack(content, answer),
    prose: text,
    links: title.text === '' ? [] : [{ ...title, text: joinParts([title.text, facts], ', ') }],
  };
}

function readAnswer({ key }: ReportContent, { report }: BlockMaterial): PartAnswer {
  return report.answers[key] ?? { state: 'silent', text: '', values: {}, items: [] };
}

function readLack({ lack }: ReportContent, { state }: PartAnswer): string {
  return state === 'silent' ? lack : '';
}
