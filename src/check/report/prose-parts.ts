import type { Path } from '../../source/source.ts';
import type { ReportContext } from './report-rule.ts';

/** A part of the report that is one text, such as the analysis. */
export interface ProsePart {
  readonly path: Path;
  readonly text: string;
}

/** The parts of a report that the Code wants in prose, as far as they are written. */
export function listProse({ document, code }: Pick<ReportContext, 'document' | 'code'>): ProsePart[] {
  return (code.report?.contents ?? [])
    .filter(({ kind }) => kind === 'prose')
    .map(({ key }) => ({ path: [key], text: String(document[key] ?? '') }))
    .filter(({ text }) => text.trim() !== '');
}
