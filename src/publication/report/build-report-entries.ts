import type { AnnualReport } from '../../records/annual-report.ts';
import { isMonth } from '../../words/calendar.ts';
import { formatDate, formatMonth } from '../../words/dates.ts';
import { count } from '../../words/plurals.ts';
import { buildProse } from '../page/build-publication.ts';
import type { Prose } from '../page/publication.ts';
import { safeHref } from '../prose/safe-href.ts';
import type { Entry, ImprovementView } from './report-publication.ts';

/** The types of complaint refused, each with its number and the reason. */
export function listRefusedTypes({ refused }: AnnualReport): Entry[] {
  return refused.items.map(({ type, number, reason }) => ({
    title: { text: type, href: '' },
    facts: typeof number === 'number' ? count(number, 'complaint') : '',
    text: buildEntryProse(reason),
    done: buildEntryProse(''),
  }));
}

/** The findings of non-compliance, each with what was done about it. */
export function listFindings({ findings }: AnnualReport): Entry[] {
  return findings.items.map(({ found, provision, date, done, url }) => ({
    title: { text: provision ? `Provision ${provision}` : 'Finding', href: safeHref(url) },
    facts: formatDate(date),
    text: buildEntryProse(found),
    done: buildEntryProse(done),
  }));
}

/** The Ombudsman's other publications. */
export function listPublications({ publications }: AnnualReport): Entry[] {
  return publications.items.map(({ title, url, summary }) => ({
    title: { text: title || url, href: safeHref(url) },
    facts: '',
    text: buildEntryProse(summary),
    done: buildEntryProse(''),
  }));
}

/** What was learned, what was changed and when. */
export function listImprovements({ improvements }: AnnualReport): ImprovementView[] {
  return improvements.items.map(({ learned, changed, when }) => ({
    learned: buildEntryProse(learned),
    changed: buildEntryProse(changed),
    when: isMonth(when) ? formatMonth(when) : formatDate(when),
  }));
}

/** An entry has no room in the outline, so that a heading in it becomes a bold paragraph. */
function buildEntryProse(markdown: string): Prose {
  return buildProse(markdown, 0);
}
