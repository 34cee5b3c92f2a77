import { shapeIds } from '../../../codes/id-shape.ts';
import { findSection } from '../../../codes/sections.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Rule } from '../../rule.ts';

/** An answer to a provision the Code does not have: a mistyped key, or a number from another edition. */
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

/** The unanswered provision that a mistyped key means (`1.2.`, `Provision 1.2`, `6.1O`, `a1`), or `''`. */
function findMeant(written: string, { code, provisions }: CodeContext): string {
  const ids = code.provisions.map(({ id }) => id);
  if (new RegExp(`^(?:${shapeIds(ids)})$`).test(written)) return '';
  const plain = written.replace(/(?<=\d)[oO]/g, '0');
  const meant = ids
    .toSorted((a, b) => b.length - a.length)
    .find((id) => new RegExp(spellLoosely(id), 'i').test(plain));
  return meant !== undefined && !provisions.has(meant) ? meant : '';
}

/** An id on its own, however spaced, perhaps with a comma for a full stop. */
function spellLoosely(id: string): string {
  const parts = id.match(/\d+|[A-Za-z]+|[^\dA-Za-z\s]/g) ?? [];
  const spelt = parts.map((part) => (part === '.' ? '[.,]' : part.replace(/[()/]/, String.raw`\$&`)));
  return String.raw`(?<![\dA-Za-z])${spelt.join(String.raw`\s*`)}(?!\d)`;
}

function adviseOn(id: string, { code }: CodeContext): string {
  const section = findSection(id, code);
  const ids = (section?.parts ?? []).flatMap((part) => part.provisions.map((provision) => provision.id));
  return section
    ? `Section ${section.number} goes from ${ids[0]} to ${ids.at(-1)}. Take the answer out, or correct its number.`
    : `The provisions go from ${code.provisions[0]?.id} to ${code.provisions.at(-1)?.id}. Take the answer out, or correct its number.`;
}
