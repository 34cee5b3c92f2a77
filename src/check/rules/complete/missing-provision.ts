import { asksForEvidence } from '../../../codes/answers.ts';
import { packageCodes } from '../../../codes/codes.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Rule } from '../../rule.ts';

/** Every provision of the Code must be in the file. If the file has none at all, missing-field says so once. */
export const missingProvision: Rule = {
  id: 'missing-provision',
  severity: 'error',
  gap: true,
  find: (context) =>
    context.code.provisions
      .map(({ id }) => id)
      .filter((id) => context.document.provisions && !context.provisions.has(id))
      .map((id) => {
        const before = findBefore(id, context);
        const evidence = asksForEvidence(context.code) ? ', evidence' : '';
        return {
          path: provisionPath(id),
          at: 'key' as const,
          together: 'provisions are missing',
          shownAt: before === undefined ? ['provisions'] : provisionPath(before),
          message: `Provision ${id} is missing: it has no answer${evidence} or commentary.`,
          help: `Give ${id}: its own lines ${before === undefined ? 'under provisions' : `after ${before}`}, with comply${evidence} and commentary. “${nameExplanation(id, context)}” shows what it asks.`,
        };
      }),
};

/** The command that explains a provision; it takes the name of a landlord's own Code. */
function nameExplanation(id: string, { code }: CodeContext): string {
  const word = /^[\w.-]+$/.test(id) ? id : `"${id}"`;
  return `selfassess explain ${word}${packageCodes.ids.includes(code.id) ? '' : ` --code ${code.id}`}`;
}

/** The nearest provision before this one, in the Code's order, that the file has. */
function findBefore(id: string, { code, provisions }: CodeContext): string | undefined {
  const ids = code.provisions.map((provision) => provision.id);
  return ids.slice(0, ids.indexOf(id)).findLast((candidate) => provisions.has(candidate));
}
