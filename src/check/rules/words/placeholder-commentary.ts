import { isPlaceholder } from '../../prose/placeholders.ts';
import { provisionPath } from '../../provision-path.ts';
import type { Rule } from '../../rule.ts';

/** Commentary that only fills the space (`see above`, `we comply`) explains nothing. */
export const placeholderCommentary: Rule = {
  id: 'placeholder-commentary',
  severity: 'warning',
  gap: false,
  find: ({ code, provisions }) =>
    code.provisions.flatMap(({ id, requirement }) => {
      const commentary = provisions.get(id)?.commentary?.trim() ?? '';
      if (!isPlaceholder(commentary) || tellsWhere(commentary, requirement)) return [];
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

/** Whether it says that something is published where that is what the provision asks for. */
function tellsWhere(commentary: string, requirement: string): boolean {
  return (
    /publish|publici|website|accessib/i.test(requirement) &&
    /\b(?:is|are|published|available|displayed|placed|shown|posted)\b.*\b(?:website|online|web ?pages?|intranet|leaflets?|handbook|newsletter)\b/i.test(
      commentary,
    ) &&
    !/^(?:yes[,:]? )?(?:please|see|refer|read|view|visit|details|(?:further|more|full) \w+)\b|\b(?:set out|found|explained|detailed|covered|outlined|stated) (?:in|on|at)\b/i.test(
      commentary,
    )
  );
}
