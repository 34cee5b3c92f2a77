import type { Assessment } from '../../records/assessment.ts';
import { agree } from '../../words/plurals.ts';
import type { Response, Row, SectionView } from './publication.ts';

/** What a draft still lacks before it may be published, in sentences, the largest matters first. */
export function listLacks(assessment: Assessment, sections: SectionView[], response: Response): string[] {
  const rows = sections.flatMap((section) => section.parts.flatMap((part) => part.rows));
  return [...describeRows(rows), ...describeResponse(response), ...describeFacts(assessment)];
}

function describeRows(rows: Row[]): string[] {
  const blank = rows.filter((row) => row.answer.unanswered);
  const bare = rows.filter((row) => !row.answer.unanswered && row.evidence.length === 0);
  const unremedied = rows.filter((row) => row.answer.no && !row.remedy.given);
  return [
    ...describeCount(blank, rows.length, 'not answered'),
    ...describeCount(bare, rows.length, 'answered without evidence'),
    ...describeCount(unremedied, rows.length, 'answered No without an action or an alternative'),
  ];
}

function describeCount(rows: Row[], total: number, state: string): string[] {
  if (rows.length === 0) return [];
  return [`${rows.length} of ${total} provisions ${agree(rows.length, 'is', 'are')} ${state}.`];
}

/** What the governing body's response still lacks, in sentences. */
export function describeResponse({ body, text, considered, author }: Response): string[] {
  const name = body || 'governing body';
  const lacks: [string, string][] = [
    [text.markdown, `The response of the ${name} is not given.`],
    [considered, `The day the ${name} considered it is not given.`],
    [author, 'Who signs the response is not given.'],
  ];
  return lacks.filter(([value]) => value.trim() === '').map(([, sentence]) => sentence);
}

function describeFacts({ landlord, period, assessed }: Assessment): string[] {
  const lacks: [string, string][] = [
    [landlord.name, 'The name of the landlord is not given.'],
    [period.from && period.to, 'The period it covers is not given.'],
    [assessed, 'The day it was finished is not given.'],
  ];
  return lacks.filter(([value]) => value.trim() === '').map(([, sentence]) => sentence);
}
