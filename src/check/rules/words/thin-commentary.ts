import { listWords } from '../../../words/compare.ts';
import { agree } from '../../../words/plurals.ts';
import { isPlaceholder } from '../../prose/placeholders.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** Fewer words than this do not say who does what, and when. */
const enough = 6;

/** Commentary with too few words to explain anything. Markdown marks and addresses are not words. */
export const thinCommentary: Rule = {
  id: 'thin-commentary',
  severity: 'warning',
  gap: false,
  find: ({ code, provisions }) =>
    code.provisions.flatMap(({ id }) => {
      const commentary = provisions.get(id)?.commentary?.trim() ?? '';
      const { length } = listWords(commentary.replace(/\]\([^)]*\)|https?:\S+/g, ' '));
      if (commentary === '' || length >= enough || isPlaceholder(commentary)) return [];
      return [
        {
          path: provisionPath(id, 'commentary'),
          at: 'value',
          quote: commentary,
          message: `The commentary on ${id} is ${agree(length, 'one word', `${length} words`)} long, too short to explain anything.`,
          help: `Write how the landlord meets the provision, or why it does not: who does what, and when. Anything under ${enough} words is reported.`,
        },
      ];
    }),
};
