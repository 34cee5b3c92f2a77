import type { Code } from '../../codes/code.ts';
import type { AnnualReport } from '../../records/annual-report.ts';
import type { Assessment } from '../../records/assessment.ts';
import { formatDate, formatPeriod, labelPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { buildContact, buildResponse, linkWebsite } from '../page/build-publication.ts';
import { describeResponse } from '../page/list-lacks.ts';
import type { Link } from '../page/publication.ts';
import { buildParts } from './build-report-blocks.ts';
import { listHighlights } from './build-report-highlights.ts';
import { listMethod } from './build-report-method.ts';
import type { ReportPart, ReportPublication } from './report-publication.ts';

/** What the annual report is made with beside its content. */
export interface ReportOptions {
  readonly draft: boolean;
  /** Sentences on the way of counting. */
  readonly method: readonly string[];
  /** To the self-assessment, its page and its PDF. */
  readonly links: readonly Link[];
}

/** The annual report as its readers will see it, in the Code's order. Only a draft may have blanks, and it names them. */
export function buildReport(
  report: AnnualReport,
  assessment: Assessment,
  code: Code,
  options: ReportOptions,
): ReportPublication {
  const { landlord, response } = assessment;
  const title = joinParts([code.report?.title ?? '', labelPeriod(report.period)], ' ');
  const period = formatPeriod(report.period);
  const parts = buildParts({ report, assessment, code, links: options.links });
  return {
    lang: 'en-GB',
    title,
    documentTitle: joinParts([`${options.draft ? 'Draft: ' : ''}${title}`, landlord.name], ' – '),
    description: `${joinParts([title, landlord.name, period], ', ')}.`,
    landlord: landlord.name,
    website: linkWebsite(landlord.website),
    period,
    considered: formatDate(response.considered),
    dated: response.considered || assessment.assessed,
    contact: buildContact(assessment.contact),
    draft: { is: options.draft, lacks: options.draft ? listLacks(report, assessment, parts) : [] },
    highlights: listHighlights(report.years.map(({ figures }) => figures)),
    parts,
    response: buildResponse(response),
    method: listMethod(report, options.method),
    attribution: code.attribution,
  };
}

function listLacks(report: AnnualReport, assessment: Assessment, parts: readonly ReportPart[]): string[] {
  const silent = parts.flatMap(({ source, blocks }) =>
    blocks.flatMap(({ lack }) => (lack === '' ? [] : [`${lack} (${source}).`])),
  );
  const unnamed = assessment.landlord.name === '' ? ['The name of the landlord is not given.'] : [];
  const undated = formatPeriod(report.period) === '' ? ['The period it covers is not given.'] : [];
  return [...silent, ...describeResponse(assessment), ...unnamed, ...undated];
}
