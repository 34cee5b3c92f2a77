import type { Code } from '../../codes/code.ts';
import type { Assessment } from '../../records/assessment.ts';
import { formatDate, formatPeriod, labelPeriod } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import { countAnswers } from '../page/count-answers.ts';
import { fitTitle } from '../page/fit-title.ts';
import type { Link } from '../page/publication.ts';

/** One of several publications that are made together. */
export interface Published {
  readonly assessment: Pick<Assessment, 'landlord' | 'period' | 'revision' | 'answers'>;
  readonly code: Code;
  readonly draft: boolean;
  /** Whether it is published under an approval that holds. */
  readonly approved: boolean;
  /** The address of its page, `vale/2025-26/index.html`. */
  readonly page: string;
  /** What is published with it, as it is offered. */
  readonly documents: readonly Link[];
}

/** The list of several publications: the newest year first, and within a year the landlords by name. */
export interface Overview {
  readonly lang: string;
  readonly title: string;
  readonly pageTitle: string;
  readonly description: string;
  /** What stands at the head of the page: the landlord, where all are of one, else the title. */
  readonly landlord: string;
  readonly years: readonly OverviewYear[];
}

interface OverviewYear {
  /** `2025-26`. */
  readonly heading: string;
  readonly anchor: string;
  readonly entries: readonly OverviewEntry[];
}

interface OverviewEntry {
  /** The landlord's name, which leads to the page. */
  readonly landlord: Link;
  readonly draft: boolean;
  /** `Draft`, `Published` or `Approved`. */
  readonly state: string;
  /** `Revised on 20 November 2026: Merger with Elmbrook Homes`; `''` if it is no revision within the year. */
  readonly revised: string;
  readonly period: string;
  /** `69 Yes, 3 No`; what is not answered last. */
  readonly answers: string;
  readonly documents: readonly Link[];
}

/** Lists publications, whatever order they are given in. */
export function buildOverview(published: readonly Published[]): Overview {
  const names = [...new Set(published.map(({ assessment }) => assessment.landlord.name))];
  const codes = [...new Set(published.map(({ code }) => code.title))];
  const title = joinParts([codes.length === 1 ? (codes[0] ?? '') : '', 'self-assessments'], ' ');
  const heading = `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
  const landlord = names.length === 1 ? (names[0] ?? '') : '';
  const labels = [...new Set([...published].sort(compare).map(labelYear))];
  return {
    lang: 'en-GB',
    title: heading,
    pageTitle: fitTitle({ names: [heading, 'Self-assessments'], landlord }),
    description: `${joinParts([heading, landlord])}: ${count(published.length, 'self-assessment')}, with what is published beside each.`,
    landlord: landlord || heading,
    years: labels.map((label, index) => ({
      heading: label,
      anchor: `year-${index + 1}`,
      entries: [...published]
        .sort(compare)
        .filter((one) => labelYear(one) === label)
        .map(describe),
    })),
  };
}

function labelYear({ assessment }: Published): string {
  return labelPeriod(assessment.period) || 'Period not yet given';
}

function describe({ assessment, code, draft, approved, page, documents }: Published): OverviewEntry {
  const answers = new Map(assessment.answers.map(({ provision, answer }) => [provision, answer]));
  const rows = code.provisions.map(({ id }) => ({ answer: { key: answers.get(id) ?? '' } }));
  const given = countAnswers(rows, code).filter((one) => one.count > 0);
  return {
    landlord: { text: assessment.landlord.name || 'Landlord’s name not yet given', href: page },
    draft,
    state: draft ? 'Draft' : approved ? 'Approved' : 'Published',
    revised: tellRevised(assessment.revision),
    period: formatPeriod(assessment.period),
    answers: joinParts(
      given.map(
        ({ label, countsAs, count: number }) =>
          `${number} ${countsAs === 'unanswered' ? label.toLowerCase() : label}`,
      ),
    ),
    documents,
  };
}

function tellRevised({ date, reason }: Assessment['revision']): string {
  return date === '' ? '' : joinParts([`Revised on ${formatDate(date)}`, reason], ': ');
}

/**
 * A year that ends later goes first; what has none goes last. Of one year, by landlord, and of one landlord the latest revision
 * first; then by place.
 */
function compare(a: Published, b: Published): number {
  const [one, other] = [a, b].map(({ assessment: { period, landlord, revision }, page }) => ({
    ...period,
    ...{ landlord, revision },
    page,
  }));
  if (!one || !other) return 0;
  return (
    order(other.to, one.to) ||
    order(other.from, one.from) ||
    order(one.landlord.name.toLowerCase(), other.landlord.name.toLowerCase()) ||
    order(other.revision.date, one.revision.date) ||
    order(one.page, other.page)
  );
}

/** By the letters' numbers, which no locale changes. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
