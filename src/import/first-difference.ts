import { type PlacedRow, requirementTokens } from './place-rows.ts';
import { tokensOf } from './words.ts';

/** Where a requirement first differs from the Code's wording: a few words of each from there. */
export interface Difference {
  readonly document: string;
  readonly code: string;
}

/**
 * Where a row words its requirement otherwise than the Code; undefined where it doesn't, or doesn't give it. Spaces,
 * quotation marks, punctuation, capitals and list marks are no difference.
 */
export function firstDifference({ row, provision }: PlacedRow): Difference | undefined {
  const tokens = requirementTokens(row, provision.id);
  if (row.requirement.length === 0 && tokens.length < 6) return undefined;
  const ours = tokensOf([provision.requirement, ...provision.items].join(' '));
  if (tokens.join(' ') === ours.join(' ')) return undefined;
  const differs = tokens.findIndex((token, index) => token !== ours[index]);
  const at = differs === -1 ? tokens.length : differs;
  return { document: excerpt(tokens, at), code: excerpt(ours, at) };
}

function excerpt(tokens: readonly string[], at: number): string {
  const from = Math.max(0, at - 3);
  const words = tokens.slice(from, at + 7).join(' ');
  return `${from > 0 ? '… ' : ''}${words}${tokens.length > at + 7 ? ' …' : ''}`;
}
