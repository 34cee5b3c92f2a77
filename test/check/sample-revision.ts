import type { RevisionFacts } from '../../src/check/rule.ts';
import type { Assessment } from '../../src/records/assessment.ts';

/** What the revision in the fixture of that name revises; null where it is none. */
export function findFirst(name: string): RevisionFacts | null {
  const first = {
    landlord: 'Elmbrook Homes',
    period: { from: '2025-04-01', to: '2026-03-31' },
    code: 'housing-ombudsman-2024',
    dated: '2026-05-14',
  };
  const place = 'assessments/elmbrook/2025-26';
  const fault = `${place}/self-assessment.yaml cannot be read to its end.`;
  const facts: Readonly<Record<string, RevisionFacts>> = {
    'revision-at-odds': { place, fault: '', first: { ...first, isChanged: () => true } },
    'revision-at-odds.unread': { place, fault, first: null },
    'revision-in-doubt': { place, fault: '', first: { ...first, isChanged } },
    'revision-in-doubt.landlord': { place, fault: '', first: { ...first, isChanged: () => true } },
    'action-before-assessment.revised': { place, fault: '', first: { ...first, isChanged: () => true } },
    'approval-in-doubt.revised': { place, fault: '', first: { ...first, isChanged: () => true } },
    'revision-in-doubt.none': { place: '', fault: '', first: null },
    'revision-in-doubt.unread': { place, fault, first: null },
  };
  return facts[name] ?? null;
}

/** What was first said of 4.1 is all that is compared. */
function isChanged({ answers }: Assessment): boolean {
  return !answers.some(({ commentary }) => commentary === 'Two people do nothing else.');
}
