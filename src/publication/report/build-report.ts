import type { Code } from '../../codes/code.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import { formatPeriod, labelPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { fitTitle } from '../page/fit-title.ts';
import { describeResponse } from '../page/list-lacks.ts';
import type { Publication } from '../page/publication.ts';
import { buildParts } from './build-report-blocks.ts';
import { listHighlights } from './build-report-highlights.ts';
import { listMethod } from './build-report-method.ts';
import type { Appendix, ReportPart, ReportPublication } from './report-publication.ts';

/**
 * The annual report as its readers will see it, in the Code's order. `own` is the self-assessment that it is published
 * with, `method` sentences on how the figures were counted. Only a draft may have blanks, and it names them.
 */
export function buildReport(
  report: AnnualReport,
  own: Publication,
  code: Code,
  method: readonly string[],
): ReportPublication {
  const { lang, landlord, website, contact, response, dated, address, attribution, draft, approval } = own;
  const title = joinParts([code.report?.title ?? '', labelPeriod(report.period)], ' ');
  const period = formatPeriod(report.period);
  const parts = buildParts({ report, code, compliance: own.summary.sentence });
  return {
    lang,
    title,
    documentTitle: joinParts([`${draft.is ? 'Draft: ' : ''}${title}`, landlord], ' – '),
    pageTitle: fitTitle({ names: nameReport(title, report, code), landlord, draft: draft.is }),
    description: `${joinParts([title, landlord, period], ', ')}.`,
    landlord,
    website,
    period,
    considered: response.considered,
    dated,
    address,
    contact,
    approval,
    draft: { is: draft.is, lacks: draft.is ? listLacks(report, own, parts) : [] },
    highlights: listHighlights(report.years.map(({ figures }) => figures)),
    parts,
    response,
    appendix: listAppendix(parts),
    method: listMethod(report, method),
    attribution,
  };
}

/** What the page may be called, from the fullest to the shortest. */
function nameReport(title: string, { period }: AnnualReport, code: Code): string[] {
  return [title, joinParts([code.report?.short ?? '', labelPeriod(period)], ' ')];
}

function listAppendix(parts: readonly ReportPart[]): Appendix[] {
  const exhibits = parts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.exhibits.map((one) => ({ one, block }))),
  );
  return exhibits
    .filter(({ one }) => one.annex !== '')
    .map(({ one, block }) => ({
      title: one.title || block.title,
      anchor: one.annex,
      tables: [...(one.apart ? one.tables : []), ...one.more.tables],
      notes: [...new Set([...(one.apart ? one.notes : []), ...one.more.notes])],
    }));
}

function listLacks(report: AnnualReport, own: Publication, parts: readonly ReportPart[]): string[] {
  const silent = parts.flatMap(({ source, blocks }) =>
    blocks.flatMap(({ lack }) => (lack === '' ? [] : [`${lack} (${source}).`])),
  );
  const unnamed = own.landlord === '' ? ['The name of the landlord is not given.'] : [];
  const undated = formatPeriod(report.period) === '' ? ['The period it covers is not given.'] : [];
  return [...silent, ...describeResponse(own.response), ...unnamed, ...undated];
}
