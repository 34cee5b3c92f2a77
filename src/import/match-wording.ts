import type { Code, Provision } from '../codes/code.ts';
import { similarityOf, tokensOf } from './words.ts';

/** A provision's requirement as words for comparing, and its place in the Code. */
export interface Wording {
  readonly provision: Provision;
  readonly position: number;
  readonly tokens: readonly string[];
}

/** Every provision's wording, in the Code's order. */
export function wordingsOf(code: Code): Wording[] {
  return code.provisions.map((provision, position) => ({
    provision,
    position,
    tokens: tokensOf([provision.requirement, ...provision.items].join(' ')),
  }));
}

/** The provisions whose wording is most like the words, in the Code's order; more than one where they are as like. */
export function bestMatches(tokens: readonly string[], wordings: readonly Wording[]): Wording[] {
  if (tokens.length < fewestWords) return [];
  const scored = wordings.map((wording) => ({ wording, score: similarityOf(tokens, wording.tokens) }));
  const best = scored.reduce((highest, { score }) => Math.max(highest, score), 0);
  if (best < leastAlike) return [];
  return scored.filter(({ score }) => score > best - 0.001).map(({ wording }) => wording);
}

const fewestWords = 6;
const leastAlike = 0.75;
