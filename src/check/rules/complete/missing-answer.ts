import { listCommonNeeds, spellAnswer } from '../../../codes/answers.ts';
import type { Code } from '../../../codes/code.ts';
import type { ProvisionEntry } from '../../../records/generated/self-assessment.ts';
import { joinList } from '../../../words/lists.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/**
 * A provision that is in the file but not answered. A blank never means Yes. It is one gap, however much is missing: what
 * the answer needs beside it is told once it is there.
 */
export const missingAnswer: Rule = {
  id: 'missing-answer',
  severity: 'error',
  gap: true,
  find: ({ code, provisions }) =>
    code.provisions.flatMap(({ id }) => {
      const entry = provisions.get(id);
      if (!entry || entry.comply !== undefined) return [];
      return [
        {
          path: provisionPath(id, 'comply'),
          at: 'key',
          precedes: provisionPath(id),
          together: 'provisions have no answer yet',
          message: `${id} has no answer.`,
          help: adviseOn(entry, code),
        },
      ];
    }),
};

/** The answers to choose from, and what else is blank that any of them needs. */
function adviseOn({ evidence, commentary }: ProvisionEntry, code: Code): string {
  const answer = joinList(
    code.answers.map((word) => `comply: ${spellAnswer(word)}`),
    'or',
  );
  const needs = listCommonNeeds(code);
  const wants = [
    ...(needs.includes('evidence') && isBlank(evidence) ? ['what shows it (evidence)'] : []),
    ...(needs.includes('commentary') && isBlank(commentary) ? ['how it is met or why not (commentary)'] : []),
  ];
  return `Write ${answer}${wants.length > 0 ? `; then ${joinList(wants)}` : ''}.`;
}

function isBlank(written: ProvisionEntry['evidence']): boolean {
  return [written ?? []].flat().every((item) => typeof item === 'string' && item.trim() === '');
}
