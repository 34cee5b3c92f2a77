import { isFillerText } from '../../../words/filler.ts';
import type { Context, Finding, RevisionFacts, Rule } from '../../rule.ts';

/** What a revision within the year says of itself does not fit what it revises, or its own dates. */
export const revisionAtOdds: Rule<Context> = {
  id: 'revision-at-odds',
  severity: 'error',
  gap: false,
  find: ({ document, revision }) => [
    ...(document.revision?.revises && revision?.fault ? [tellUnread(revision.fault)] : []),
    ...findUnreasoned(document),
    ...findEarly(document, revision),
    ...(document.revision && revision?.first
      ? compareWithFirst(document, revision.place, revision.first)
      : []),
  ],
};

function tellUnread(fault: string): Finding {
  return {
    ...{ path: ['revision', 'revises'], at: 'value', shownAt: ['revision'] },
    message: `What this revises cannot be read. ${fault}`,
    help: 'Write after revises: the folder of the assessment that was published first, such as ../2025-26.',
  };
}

function findUnreasoned({ revision }: Context['document']): Finding[] {
  if (!revision?.reason || !isFillerText(revision.reason)) return [];
  return [
    {
      ...{ path: ['revision', 'reason'], at: 'value' },
      message: `“${revision.reason.trim()}” is no reason yet.`,
      help: 'Write why the assessment was reviewed within the year, such as Merger with Elmbrook Homes: readers see it.',
    },
  ];
}

/** A review ends after what it reviews was finished; its copy still says when that was, or says its own day. */
function findEarly({ assessed, revision }: Context['document'], facts: RevisionFacts | null): Finding[] {
  const date = revision?.date;
  if (!date) return [];
  const finding = { path: ['revision', 'date'], at: 'value' as const };
  const first = facts?.first;
  if (first && first.dated !== '' && date <= first.dated)
    return [
      {
        ...finding,
        message: `The revision is dated ${date}, which is not after what it revises: ${facts.place} is of ${first.dated}.`,
        help: 'Write the day on which the review was finished, which is after that.',
      },
    ];
  if (!assessed || date >= assessed) return [];
  return [
    {
      ...finding,
      message: `The revision is dated ${date}, before the assessment was finished on ${assessed}.`,
      help: 'Write after date: the day on which the review was finished; assessed: may stay the day of the first.',
      related: [{ path: ['assessed'], note: 'finished here' }],
    },
  ];
}

function compareWithFirst(
  { period, code }: Context['document'],
  place: string,
  first: NonNullable<RevisionFacts['first']>,
): Finding[] {
  const findings: Finding[] = [];
  const isOther = (key: 'from' | 'to') =>
    period?.[key] && first.period[key] && period[key] !== first.period[key];
  if (isOther('from') || isOther('to'))
    findings.push({
      ...{ path: ['period', isOther('from') ? 'from' : 'to'], at: 'value' },
      message: `A revision is of the same year as what it revises, and ${place} covers ${first.period.from} to ${first.period.to}.`,
      help: 'Correct the period, or what revises: names. The assessment of another year is no revision: take revision: out of it.',
    });
  if (code && code !== first.code)
    findings.push({
      ...{ path: ['code'], at: 'value' },
      message: `A revision answers the same Code as what it revises, and ${place} answers ${first.code}.`,
      help: `Write ${first.code}, or take revision: out if this is an assessment of its own against another Code.`,
    });
  return findings;
}
