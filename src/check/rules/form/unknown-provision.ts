import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Rule } from '../../rule.ts';

/** An answer to a provision the Code does not have: a slip of the key, or the number of another edition. */
export const unknownProvision: Rule = {
  id: 'unknown-provision',
  severity: 'error',
  gap: false,
  loses: true,
  find: (context) => {
    const { code, provisions } = context;
    const ids = new Set(code.provisions.map(({ id }) => id));
    return [...provisions.keys()]
      .filter((id) => !ids.has(id))
      .map((id) => {
        const meant = findMeant(id, context);
        return {
          path: provisionPath(id),
          at: 'key',
          ...(meant ? { covers: provisionPath(meant) } : {}),
          message: `“${id}” is not a provision of the ${code.title} ${code.edition}.`,
          help: meant ? `Write ${meant}: if that is meant; it has no answer yet.` : adviseOn(id, context),
        };
      });
  },
};

/** The unanswered provision a slip of the key stands for (`1.2.`, `Provision 1.2`, `6.1O`), or `''`. */
function findMeant(written: string, { code, provisions }: CodeContext): string {
  if (/^\d+\.\d+$/.test(written)) return '';
  const [digits = ''] = /\d+[.,]\d+/.exec(written.replace(/(?<=\d)[oO]/g, '0')) ?? [];
  const id = digits.replace(',', '.');
  return !provisions.has(id) && code.provisions.some((provision) => provision.id === id) ? id : '';
}

function adviseOn(id: string, { code }: CodeContext): string {
  const section = code.sections.find(({ number }) => number !== '' && number === id.split('.')[0]);
  const ids = (section?.parts ?? []).flatMap((part) => part.provisions.map((provision) => provision.id));
  return section
    ? `Section ${section.number} goes from ${ids[0]} to ${ids.at(-1)}. Take the answer out, or correct its number.`
    : `The provisions go from ${code.provisions[0]?.id} to ${code.provisions.at(-1)?.id}. Take the answer out, or correct its number.`;
}
