import type { ReportKey } from '../../codes/code.ts';
import { type BlockMaterial, buildBlock } from './build-report-blocks.ts';
import type { ReportPart } from './report-publication.ts';

/** The parts of the report as the Code names them, each with what answers it. */
export function buildParts(material: BlockMaterial): ReportPart[] {
  const { provision, parts } = material.code.report ?? { provision: '', parts: [] };
  const requirements = material.code.provisions.find(({ id }) => id === provision)?.items ?? [];
  return parts.map(({ letter, holds }, index) => ({
    letter: `(${letter})`,
    title: titles[holds[0] ?? 'performance'],
    anchor: `part-${letter}`,
    requirement: (requirements[index] ?? '').replace(/[;.]$/, ''),
    source: `${provision} (${letter})`,
    blocks: orderBlocks(holds).map((key) => buildBlock(key, material)),
  }));
}

const titles: Record<ReportKey, string> = {
  'self-assessment': 'Our self-assessment',
  performance: 'How we handled complaints',
  analysis: 'How we handled complaints',
  refused: 'Complaints we did not accept',
  findings: 'Findings that we did not follow the Code',
  improvements: 'What we learned and what we changed',
  'ombudsman-report': 'The Ombudsman’s yearly report on us',
  publications: 'Other publications of the Ombudsman',
};

/** Words before figures, and what was refused last, in whatever order the Code's file names them. */
function orderBlocks(holds: readonly ReportKey[]): ReportKey[] {
  const order = Object.keys(titles);
  const place = (key: ReportKey) => (key === 'analysis' ? -1 : order.indexOf(key));
  return holds.toSorted((a, b) => place(a) - place(b));
}
