import { findBlanket } from '../../exclusions/blanket.ts';
import { speaksOfRefusals } from '../../exclusions/speaks-of-refusals.ts';
import { readClaims } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';

/** Each complaint must be considered on its own circumstances: no kind may be refused outright (2.5). */
export const blanketExclusion: Rule = {
  id: 'blanket-exclusion',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const isWanted = speaksOfRefusals(context.code);
    return readClaims(context)
      .filter(isWanted)
      .flatMap(({ path, text }): Finding[] => {
        const quote = findBlanket(text);
        if (quote === '') return [];
        return [
          {
            path,
            at: 'value',
            quote,
            message: `“${quote}” refuses a whole kind of complaint outright, without looking at each one.`,
            help: 'Say how the circumstances of each complaint are considered before one is refused, and change the policy if it says the same.',
          },
        ];
      });
  },
};
