import type { CodeTerms } from '../../code-terms.ts';
import { type Block, type SourceRow, textOf } from '../../read/rows.ts';
import { tidySpaces } from '../../read/words.ts';

/**
 * A row whose number names several provisions (“7.1 and 7.2”, “8.1 – 8.3”) as one for each, with all that it says, to be
 * confirmed; undefined for any other row. Where the row has the wording of each, each gets its own.
 */
export function shareRow(row: SourceRow, terms: CodeTerms): SourceRow[] | undefined {
  const ids = idsIn(row.provision.map(textOf).join('\n'), terms);
  if (ids === undefined) return undefined;
  const text = row.requirement.map(textOf).join('\n');
  const alike = terms.findWording(text);
  return ids.map((id, index) => {
    const its = alike.find(({ provision, share }) => provision.id === id && share > 0.9);
    const requirement = its === undefined ? row.requirement : [plainBlock(text.slice(its.start, its.end))];
    const provision = index === 0 ? row.provision : [plainBlock(id)];
    return { ...row, provision, requirement, unsure: 'shared' };
  });
}

/** The numbers of provisions that a cell or a heading names, if it holds two or more and nothing else; a range is written out. */
export function idsIn(cell: string, { ids, idOf, code }: CodeTerms): string[] | undefined {
  const join = String.raw`(?:\s*(?:,\s*and\b|,|;|/|&|\+|\band\b|\bto\b|[–—-])\s*|[^\S\n]*\n\s*)`;
  const list = new RegExp(
    String.raw`^\s*(?:(?:code )?(?:provisions?|sections?|paragraphs?)\s+)?(${ids}(?:${join}(?:${ids}))+)[\s.]*$`,
    'i',
  );
  const named = list.exec(cell)?.[1];
  if (named === undefined) return undefined;
  const known = code.provisions.map(({ id }) => id);
  const found: string[] = [];
  let at = 0;
  for (const { 0: written, index } of named.matchAll(new RegExp(ids, 'g'))) {
    const id = idOf(written);
    const isRange = /^\s*(?:to|[–—-])\s*$/i.test(named.slice(at, index)) && found.length > 0;
    const [from, to] = [known.indexOf(found.at(-1) ?? ''), known.indexOf(id)];
    if (isRange && from !== -1 && to > from) found.push(...known.slice(from + 1, to + 1));
    else found.push(id);
    at = index + written.length;
  }
  return new Set(found).size > 1 ? [...new Set(found)] : undefined;
}

function plainBlock(text: string): Block {
  const runs = [{ text: tidySpaces(text).trim(), bold: false, italic: false, href: '' }];
  return { marker: '', depth: 0, heading: 0, cell: 0, runs };
}
