import type {
  AnswerWords,
  Exception,
  PartView,
  ProvisionLink,
  Row,
  SectionCount,
  SectionView,
  Summary,
} from './publication.ts';

/** How far the landlord complies: counted over the rows, which are the Code's. */
export function buildSummary(sections: SectionView[], words: AnswerWords): Summary {
  const rows = sections.flatMap(rowsOf);
  const counts = countAnswers(rows);
  return {
    ...counts,
    sentence: counts.unanswered ? describeProgress(counts, words) : describeCompliance(counts),
    exceptions: sections.flatMap((section) => section.parts.flatMap((part) => listExceptions(section, part))),
    gaps: rows.filter((row) => row.answer.unanswered).map(linkTo),
    sections: sections.map(countSection),
  };
}

interface Counts {
  readonly total: number;
  readonly yes: number;
  readonly no: number;
  readonly unanswered: number;
}

function rowsOf(section: SectionView): readonly Row[] {
  return section.parts.flatMap((part) => part.rows);
}

function countAnswers(rows: readonly Row[]): Counts {
  return {
    total: rows.length,
    yes: rows.filter((row) => row.answer.yes).length,
    no: rows.filter((row) => row.answer.no).length,
    unanswered: rows.filter((row) => row.answer.unanswered).length,
  };
}

function describeProgress({ total, yes, no, unanswered }: Counts, words: AnswerWords): string {
  if (unanswered === total) return `None of the ${total} provisions of the Code is answered yet.`;
  const answered = `We have answered ${total - unanswered} of the ${total} provisions of the Code so far`;
  return `${answered}: ${yes} with ${words.yes} and ${no} with ${words.no}.`;
}

function describeCompliance({ total, yes, no }: Counts): string {
  if (no === 0) return `We comply with all ${total} provisions of the Code.`;
  if (yes === 0) return `We do not comply with any of the ${total} provisions of the Code.`;
  return `We comply with ${yes} of the ${total} provisions of the Code. We do not comply with ${no}.`;
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
  return { id: row.id, href: `#${row.anchor}` };
}

function countSection(section: SectionView): SectionCount {
  return {
    number: section.number,
    title: section.title,
    href: `#${section.anchor}`,
    ...countAnswers(rowsOf(section)),
  };
}
