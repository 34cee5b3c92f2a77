import { isPlaceholder } from '../../prose/placeholders.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** Commentary that only fills the space (`see above`, `we comply`) explains nothing. */
export const placeholderCommentary: Rule = {
  id: 'placeholder-commentary',
  severity: 'warning',
  gap: false,
  find: ({ code, provisions }) =>
    code.provisions.flatMap(({ id }) => {
      const commentary = provisions.get(id)?.commentary?.trim() ?? '';
      if (!isPlaceholder(commentary)) return [];
      return [
        {
          path: provisionPath(id, 'commentary'),
          at: 'value',
          quote: commentary,
          message: `“${commentary}” is the whole commentary on ${id}, and explains nothing.`,
          help: 'Write how the landlord meets the provision, or why it does not, in words that make sense without the policy beside them.',
        },
      ];
    }),
};
