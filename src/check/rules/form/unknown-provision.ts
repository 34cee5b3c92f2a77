import { distance } from 'fastest-levenshtein';
import { shapeIds } from '../../../codes/id-shape.ts';
import { findSection } from '../../../codes/sections.ts';
import { findInCurly, tellCurly } from '../../../source/curly-quotes.ts';
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
    const unknown = [...provisions.keys()].filter((id) => !ids.has(id));
    if (unknown.length === 0) return [];
    const known = readKnown(context);
    return unknown.map((id) => {
      const meant = findMeant(id, context, known);
      return {
        path: provisionPath(id),
        at: 'key',
        ...(meant ? { covers: provisionPath(meant) } : {}),
        message:
          findInCurly(id) === ''
            ? `“${id}” is not a provision of the ${code.title} ${code.edition}.`
            : tellCurly(findInCurly(id)),
        help: meant ? `Write ${meant}: if that is meant; it has no answer yet.` : adviseOn(id, context),
      };
    });
  },
};

/** What every unknown key is held against. */
interface Known {
  readonly ids: readonly string[];
  /** How the Code's ids look. */
  readonly shape: RegExp;
  /** How each may be spelt, the longest first. */
  readonly spellings: readonly { readonly id: string; readonly form: RegExp }[];
  /** For each key of the file, the places in the Code between which it stands. */
  readonly places: ReadonlyMap<string, readonly [from: number, to: number]>;
}

function readKnown({ code, root }: CodeContext): Known {
  const ids = code.provisions.map(({ id }) => id);
  const node = findNode(root, ['provisions']);
  const order = node?.kind === 'map' ? node.entries.map(({ key }) => key) : [];
  const rank = new Map(ids.map((id, at) => [id, at]));
  const ends: number[] = [];
  let next = ids.length;
  for (const key of order.toReversed()) {
    ends.push(next);
    next = rank.get(key) ?? next;
  }
  ends.reverse();
  const places = new Map<string, readonly [number, number]>();
  let from = 0;
  for (const [at, key] of order.entries()) {
    if (!places.has(key)) places.set(key, [from, ends[at] ?? ids.length]);
    const own = rank.get(key);
    if (own !== undefined) from = own + 1;
  }
  return {
    ids,
    shape: new RegExp(`^(?:${shapeIds(ids)})$`),
    spellings: ids
      .toSorted((a, b) => b.length - a.length)
      .map((id) => ({ id, form: new RegExp(spellLoosely(id), 'i') })),
    places,
  };
}

/** The unanswered provision that a mistyped key means (`1.2.`, `Provision 1.2`, `6.1O`, `a1`), or `''`. */
function findMeant(written: string, { provisions }: CodeContext, known: Known): string {
  const here = findByPlace(written, provisions, known);
  if (here) return here;
  if (known.shape.test(written)) return '';
  const plain = written.replace(/(?<=\d)[oO]/g, '0');
  const meant = known.spellings.find(({ form }) => form.test(plain))?.id;
  return meant !== undefined && !provisions.has(meant) ? meant : '';
}

/** The one provision without an answer that belongs between those above and below, where the number has its signs. */
function findByPlace(
  written: string,
  provisions: CodeContext['provisions'],
  { ids, places, shape }: Known,
): string {
  const between = ids.slice(...(places.get(written) ?? [0, 0]));
  const [only] = between;
  if (between.length !== 1 || only === undefined || provisions.has(only)) return '';
  // What is no number of a provision is no other provision's number.
  if (!shape.test(written)) return only;
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
    .replace(/(?<!\d)0+(?=\d)/g, '')
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
