import { distance } from 'fastest-levenshtein';
import { shapeIds } from '../../../codes/id-shape.ts';
import { findSection } from '../../../codes/sections.ts';
import { findNode } from '../../../source/source.ts';
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
function findMeant(written: string, context: CodeContext): string {
  const { code, provisions } = context;
  const ids = code.provisions.map(({ id }) => id);
  const here = findByPlace(written, context);
  if (here) return here;
  if (new RegExp(`^(?:${shapeIds(ids)})$`).test(written)) return '';
  const plain = written.replace(/(?<=\d)[oO]/g, '0');
  const meant = ids
    .toSorted((a, b) => b.length - a.length)
    .find((id) => new RegExp(spellLoosely(id), 'i').test(plain));
  return meant !== undefined && !provisions.has(meant) ? meant : '';
}

/** The one provision without an answer that belongs between those above and below, where the number has its signs. */
function findByPlace(written: string, { code, provisions, root }: CodeContext): string {
  const ids = code.provisions.map(({ id }) => id);
  const node = findNode(root, ['provisions']);
  const order = node?.kind === 'map' ? node.entries.map(({ key }) => key) : [];
  const at = order.indexOf(written);
  const before = order.slice(0, at).findLast((id) => ids.includes(id));
  const after = order.slice(at + 1).find((id) => ids.includes(id));
  const last = after === undefined ? ids.length : ids.indexOf(after);
  const between = ids.slice(before === undefined ? 0 : ids.indexOf(before) + 1, last);
  const [only] = between;
  if (between.length !== 1 || only === undefined || provisions.has(only)) return '';
  const begins = spellPlainly(written).startsWith(spellPlainly(only).charAt(0));
  return (begins && isNear(written, only)) || isPart(written, only) ? only : '';
}

/** Whether a number is another without its sign, or without the section: `13` and `3` for `1.3`. */
function isPart(written: string, id: string): boolean {
  const parts = id.split('.');
  return parts.length > 1 && (written === parts.join('') || written === parts.at(-1));
}

/** Whether one number is the other with a sign or two more, or spelt with letters: `2.01`, `2.11` and `2.l` for `2.1`. */
function isNear(written: string, id: string): boolean {
  const [one, other] = [spellPlainly(written), spellPlainly(id)];
  if (one.length === other.length) return one === other;
  return distance(one, other) <= (one.startsWith(other) ? 2 : 1);
}

function spellPlainly(id: string): string {
  return id
    .toLowerCase()
    .replace(/[lI|]/g, '1')
    .replace(/o/g, '0')
    .replace(/[\s,:;_–-]/g, '.')
    .replace(/\.+/g, '.')
    .replace(/\.$/, '');
}

/** An id on its own, however spaced, perhaps with another sign for its full stop. */
function spellLoosely(id: string): string {
  const parts = id.match(/\d+|[A-Za-z]+|[^\dA-Za-z\s]/g) ?? [];
  const spelt = parts.map((part) => (part === '.' ? '[.,:;–-]' : part.replace(/[()/]/, String.raw`\$&`)));
  return String.raw`(?<![\dA-Za-z])${spelt.join(String.raw`\s*`)}(?!\d)`;
}

function adviseOn(id: string, { code }: CodeContext): string {
  const section = findSection(id, code);
  const ids = (section?.parts ?? []).flatMap((part) => part.provisions.map((provision) => provision.id));
  return section
    ? `Section ${section.number} goes from ${ids[0]} to ${ids.at(-1)}. Take the answer out, or correct its number.`
    : `The provisions go from ${code.provisions[0]?.id} to ${code.provisions.at(-1)?.id}. Take the answer out, or correct its number.`;
}
