import { count } from '../words/plurals.ts';
import { isOpenGap } from './assessment-parts.ts';
import type { Report } from './report.ts';

/**
 * What a draft lacks before it can be published, a line for each rule in the order found: `4 provisions have no answer yet
 * (unanswered)`. Empty where nothing is lacking, or only what a baseline holds.
 */
export function listGaps({ verdicts, draft }: Report): string[] {
  const gaps = verdicts.flatMap(({ diagnostics }) => diagnostics.filter((one) => isOpenGap(one, draft)));
  const rules = [...new Set(gaps.map(({ rule }) => rule))];
  return rules.map((rule) => {
    const found = gaps.filter((one) => one.rule === rule);
    return `${sayTogether(found)} (${rule})`;
  });
}

function sayTogether(found: readonly Report['verdicts'][number]['diagnostics'][number][]): string {
  const [first, ...others] = found;
  if (!first) return '';
  if (
    others.length > 0 &&
    first.together !== '' &&
    found.every(({ together }) => together === first.together)
  )
    return count(found.length, first.together, first.together);
  const more = others.length > 0 ? `, and ${count(others.length, 'other', 'others')} alike` : '';
  return `${first.message.replace(/\.$/, '')}${more}`;
}
