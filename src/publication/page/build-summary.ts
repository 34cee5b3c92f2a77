import type { Code } from '../../codes/code.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import { countAnswers, isYesOrNo } from './count-answers.ts';
import type { PartView, Row, SectionView } from './form-view.ts';
import type { AnswerCount, Exception, ProvisionLink, SectionCount, Summary } from './publication.ts';

/**
 * How far the landlord complies: counted over the rows, one for each provision of the Code, so many of whose answers are still
 * to be confirmed.
 */
export function buildSummary(sections: readonly SectionView[], code: Code, unconfirmed: number): Summary {
  const rows = sections.flatMap(rowsOf);
  const counts = countAnswers(rows, code);
  const gaps = rows.filter((row) => row.answer.unanswered).map(linkTo);
  const shown = (all: AnswerCount[]) => (gaps.length > 0 ? all : all.slice(0, -1));
  const exceptions = sections.flatMap((section) =>
    section.parts.flatMap((part) => listExceptions(section, part)),
  );
  return {
    total: rows.length,
    counts: shown(counts),
    sentence:
      gaps.length > 0 || unconfirmed > 0
        ? `${describeProgress(counts, code)}${describeUnconfirmed(unconfirmed)}`
        : describeCompliance(counts, code),
    exceptions,
    many: exceptions.length > mostInFull,
    gaps,
    sections: sections.map(
      (section): SectionCount => ({
        name: section.number === '' ? section.title : `${section.number}. ${section.title}`,
        href: `#${section.anchor}`,
        total: rowsOf(section).length,
        counts: shown(countAnswers(rowsOf(section), code)),
      }),
    ),
  };
}

/** Beyond so many the exceptions are a table, which has only what is done, by when and by whom. */
const mostInFull = 6;

function rowsOf(section: SectionView): readonly Row[] {
  return section.parts.flatMap((part) => part.rows);
}

function describeProgress(counts: readonly AnswerCount[], code: Code): string {
  const [total, unanswered] = [addUp(counts), addUp(counts, 'unanswered')];
  if (unanswered === total)
    return total === 1
      ? 'The one provision of the Code is not answered yet.'
      : `None of the ${total} provisions of the Code is answered yet.`;
  const answered = `We have answered ${total - unanswered} of the ${count(total, 'provision')} of the Code so far`;
  const told = counts.filter(
    ({ countsAs, count }) => countsAs !== 'unanswered' && (count > 0 || isYesOrNo(code)),
  );
  return `${answered}: ${joinList(told.map(({ label, count }) => `${count} with ${label}`))}.`;
}

function describeUnconfirmed(number: number): string {
  if (number === 0) return '';
  return ` ${number} of these answers ${agree(number, 'is', 'are')} still to be confirmed.`;
}

/** What does not apply is neither kept nor broken: it is left out of the total and mentioned after it. */
function describeCompliance(counts: readonly AnswerCount[], code: Code): string {
  const [yes, no, neither] = [addUp(counts, 'yes'), addUp(counts, 'no'), addUp(counts, 'neither')];
  const sentence = describeApplying(yes, no, neither);
  return isYesOrNo(code) ? sentence : `${sentence} Our answers: ${listCounts(counts)}.`;
}

function describeApplying(yes: number, no: number, neither: number): string {
  const total = yes + no;
  if (neither === 1 && total === 0) return 'The one provision of the Code does not apply to us.';
  if (total === 0) return `None of the ${neither} provisions of the Code applies to us.`;
  const whole = `of the Code${neither > 0 ? ` that ${agree(total, 'applies', 'apply')} to us` : ''}`;
  if (total === 1) return `We ${no === 0 ? '' : 'do not '}comply with the one provision ${whole}.`;
  if (no === 0) return `We comply with all ${total} provisions ${whole}.`;
  if (yes === 0) return `We do not comply with any of the ${total} provisions ${whole}.`;
  return `We comply with ${yes} of the ${total} provisions ${whole}. We do not comply with ${no}.`;
}

/** `3 Kept, 1 Broken; 1 Does not apply` */
function listCounts(counts: readonly AnswerCount[]): string {
  const list = (neither: boolean) =>
    counts
      .filter(({ countsAs, count }) => count > 0 && (countsAs === 'neither') === neither)
      .map(({ label, count }) => `${count} ${label}`)
      .join(', ');
  return joinParts([list(false), list(true)], '; ');
}

function addUp(counts: readonly AnswerCount[], standing?: AnswerCount['countsAs']): number {
  return counts
    .filter(({ countsAs }) => standing === undefined || countsAs === standing)
    .reduce((sum, { count }) => sum + count, 0);
}

function listExceptions(section: SectionView, part: PartView): Exception[] {
  return part.rows
    .filter((row) => row.answer.no)
    .map((row) => ({
      ...linkTo(row),
      section: part.title ? `${section.heading}, ${part.title}` : section.heading,
      requirement: row.requirement,
      remedy: row.remedy,
    }));
}

function linkTo(row: Row): ProvisionLink {
  return { id: row.id, name: row.name, href: `#${row.anchor}` };
}
