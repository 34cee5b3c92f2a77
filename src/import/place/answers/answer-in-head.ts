import { spellPattern } from '../../../words/phrases.ts';
import type { CodeTerms } from '../../code-terms.ts';
import { cutBlocks } from '../../read/flow.ts';
import { type Block, textOf } from '../../read/rows.ts';

/** The words before a requirement, parted where an answer begins in them. */
export interface PartedHead {
  readonly provision: readonly Block[];
  readonly comply: readonly Block[];
}

/**
 * Parts a heading that gives the answer after its number, and nothing else (`1.3: Not compliant`, `Provision 1.3 –
 * Comply: Yes`); undefined for any other.
 */
export function answerInHead(provision: readonly Block[], terms: CodeTerms): PartedHead | undefined {
  const text = provision.map(textOf).join('\n');
  const [lead] = leadOf(terms).exec(text.slice(0, longestLead)) ?? [];
  if (lead === undefined) return undefined;
  const rest = text.slice(lead.length);
  const label = terms.readLabel(rest);
  const named = label?.role === 'comply' ? label.length : 0;
  const said = rest
    .slice(named)
    .trimEnd()
    .replace(/(?<![\])\s])[\])\s]+$/, '');
  const answer = terms.readAnswer(said);
  if (answer.comply === '' || /[\p{L}\p{N}]/u.test(said.slice(answer.length))) return undefined;
  const end = lead.length + named + said.length;
  return { provision: cutBlocks(provision, 0, lead.length), comply: cutBlocks(provision, lead.length, end) };
}

/** More signs than stand before the words of a head. */
const longestLead = 120;

const known = new WeakMap<CodeTerms, RegExp>();

function leadOf(terms: CodeTerms): RegExp {
  const own = terms.code.columns
    .filter(({ holds }) => holds === 'provision' || holds === 'requirement')
    .map(({ heading }) => spellPattern(heading));
  const names = [...own, 'code', 'provision', 'section', 'requirement', 'paragraph', 'item', 'question'].join(
    '|',
  );
  const made =
    known.get(terms) ??
    new RegExp(
      String.raw`^(?:[\s•*·|#>–-]|(?:${names})(?![a-z])(?:[\s.:]*[.:])?)*(?:${terms.ids})(?!\d)[.)]?[\s:|–—([-]+(?=\p{L})`,
      'iu',
    );
  known.set(terms, made);
  return made;
}
