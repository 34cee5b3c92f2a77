import { readAssessment } from '../../../records/read-assessment.ts';
import type { CodeContext, Finding, RevisionFacts, Rule } from '../../rule.ts';

/** A revision within the year that may be right, but of which readers would ask. */
export const revisionInDoubt: Rule = {
  id: 'revision-in-doubt',
  severity: 'warning',
  gap: false,
  find: (context) => {
    const { document, revision: facts, today } = context;
    const { revision } = document;
    if (!revision) return [];
    return [
      ...findAhead(revision.date, today),
      ...findUnconsidered(context),
      ...(facts ? findDoubts(context, facts) : []),
    ];
  },
};

function findAhead(date: string | undefined, today: string): Finding[] {
  if (!date || date <= today) return [];
  return [
    {
      ...{ path: ['revision', 'date'], at: 'value' },
      message: `The page would say that it was revised on ${date}, which is still to come.`,
      help: 'Write the day on which the review was finished, once it is.',
    },
  ];
}

function findUnconsidered({ document, code }: CodeContext): Finding[] {
  const { revision, 'governing-body': response } = document;
  const considered = response?.considered;
  if (!code.response || !revision?.date || !considered || considered >= revision.date) return [];
  return [
    {
      ...{ path: ['governing-body', 'considered'], at: 'value' },
      message: `The governing body considered this on ${considered}, before it was revised on ${revision.date}: what it says there is of the first.`,
      help: 'Put the revision before it, and write its new response, the day and the minute. The Code does not say that it must see one within the year: to publish before it does, leave this as it is.',
      related: [{ path: ['revision', 'date'], note: 'revised here' }],
    },
  ];
}

function findDoubts(context: CodeContext, { place, fault, first }: RevisionFacts): Finding[] {
  const at = { path: ['revision'], at: 'key' as const };
  if (fault !== '')
    return context.document.revision?.revises
      ? []
      : [
          {
            ...at,
            message: `What this revises cannot be read, so the page cannot say what has changed. ${fault}`,
            help: 'Correct it, or name another folder with revises: under revision:.',
          },
        ];
  // What is named and not there is told by another rule.
  if (!first && place !== '') return [];
  if (!first)
    return [
      {
        ...at,
        message:
          'What this revises was not found: no folder beside this one holds an earlier version for the same landlord and period.',
        help: 'Keep the first as it was published, in a folder beside this one, or name its folder with revises: under revision:, such as revises: ../2025-26. Without it, the page cannot say what has changed.',
      },
    ];
  const { landlord } = context.document;
  if (landlord?.name && first.landlord !== '' && landlord.name.trim() !== first.landlord)
    return [
      {
        ...{ path: ['landlord', 'name'], at: 'value' },
        message: `${place}, which this revises, is of ${first.landlord}.`,
        help: 'If the landlord has another name now, say so in the reason; otherwise correct the name, or what revises: names.',
      },
    ];
  if (first.isChanged(readAssessment(context), context.code)) return [];
  return [
    {
      ...at,
      message: `Nothing has changed from ${place} but that this is a revision: no answer, evidence, commentary, action or response, nothing said of the landlord, and nothing of the annual report.`,
      help: 'Go through the provisions that the change touches. If none needs another word, say so in the introduction or the response.',
    },
  ];
}
