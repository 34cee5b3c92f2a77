import type { ReportKey } from '../../codes/code.ts';
import type { Stated } from '../../records/annual-report.ts';
import { agree, count } from '../../words/plurals.ts';
import { formatNumber } from '../figures/report-numbers.ts';
import { buildProse } from '../page/build-publication.ts';
import { safeHref } from '../prose/safe-href.ts';
import {
  listFindings,
  listImprovements,
  listPublications,
  listRefusedTypes,
} from './build-report-entries.ts';
import { listExhibits, listRefusedExhibits, type Material } from './build-report-exhibits.ts';
import { describeCases } from './build-report-method.ts';
import type { ReportBlock } from './report-publication.ts';

/** What the blocks of the report are made of. */
export interface BlockMaterial extends Material {
  /** How far the self-assessment says we comply, a sentence. */
  readonly compliance: string;
}

/** What answers one thing the Code asks of the report: a block for each side of it that there is something to show of. */
export function buildBlock(key: ReportKey, material: BlockMaterial): ReportBlock {
  const block = builders[key](material);
  return { ...blank, ...block };
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
  improvements: [],
};

const builders: Record<ReportKey, (material: BlockMaterial) => Filled> = {
  'self-assessment': ({ compliance }) => ({ state: compliance, namesDocuments: true }),
  performance: buildPerformance,
  analysis: ({ report }) => ({
    prose: buildProse(report.analysis, 3),
    lack: report.analysis.trim() === '' ? 'The analysis in words is not given' : '',
  }),
  refused: buildRefused,
  findings: ({ report }) => ({
    ...describeState(report.findings, {
      lack: 'Whether the Ombudsman found that we failed to comply is not said',
      none: 'The Ombudsman did not find in this period that we failed to comply with the Code.',
      one: 'The Ombudsman found once that we did not comply with the Code.',
      many: (number) => `The Ombudsman found ${number} times that we did not comply with the Code.`,
    }),
    entries: listFindings(report),
  }),
  improvements: ({ report }) => ({
    ...describeState(report.improvements, {
      lack: 'Which services we improved is not said',
      none: 'We made no service improvements because of complaints in this period.',
      one: 'We made one improvement because of what complaints taught us.',
      many: (number) => `We made ${number} improvements because of what complaints taught us.`,
    }),
    improvements: listImprovements(report),
  }),
  'ombudsman-report': buildOmbudsmanReport,
  publications: ({ report }) => ({
    ...describeState(report.publications, {
      lack: 'Whether the Ombudsman produced anything else about our work is not said',
      none: 'We know of no other reports or publications of the Ombudsman that concern our work.',
      one: 'The Ombudsman produced one other report or publication that matters to our work.',
      many: (number) =>
        `The Ombudsman produced ${number} other reports or publications that matter to our work.`,
    }),
    entries: listPublications(report),
  }),
};

function buildPerformance(material: BlockMaterial): Filled {
  const exhibits = listExhibits(material);
  const { counting } = material.report;
  return {
    exhibits,
    state: counting && counting.leftOut > 0 ? describeCases(counting) : '',
    lack: exhibits.length === 0 ? 'The figures are not given' : '',
  };
}

function buildRefused(material: BlockMaterial): Filled {
  const { refused } = material.report;
  const numbers = refused.items.map(({ number }) => number);
  const all = numbers.every((number) => typeof number === 'number')
    ? count(
        numbers.reduce((sum, number) => sum + number, 0),
        'complaint',
      )
    : 'complaints';
  return {
    ...describeState(refused, {
      lack: 'Which complaints we refused to accept is not said',
      none: 'We did not refuse to accept any complaint.',
      one: `We refused to accept ${all}, of one type.`,
      many: (types) => `We refused to accept ${all}, of ${types} types.`,
    }),
    title: 'Complaints we did not accept',
    anchor: 'refused-types',
    entries: listRefusedTypes(material.report),
    exhibits: listRefusedExhibits(material),
  };
}

function buildOmbudsmanReport({ report }: BlockMaterial): Filled {
  const { state, title, url, summary } = report.ombudsmanReport;
  const sentences = {
    published: 'The Ombudsman has published its yearly report on us.',
    'not-yet-received': 'We have not yet received the Ombudsman’s yearly report on us.',
    'not-issued': 'The Ombudsman issued no yearly report on us for this period.',
    silent: '',
  };
  return {
    state: sentences[state],
    lack: state === 'silent' ? 'Whether the Ombudsman has reported on us is not said' : '',
    prose: buildProse(summary, 3),
    links: title || url ? [{ text: title || url, href: safeHref(url) }] : [],
  };
}

interface StateWords {
  readonly lack: string;
  readonly none: string;
  readonly one: string;
  many(number: string): string;
}

function describeState({ state, items }: Stated<unknown>, words: StateWords): Filled {
  if (state === 'silent') return { lack: words.lack };
  if (items.length === 0) return { state: words.none };
  return { state: agree(items.length, words.one, words.many(formatNumber(items.length, 'number'))) };
}
