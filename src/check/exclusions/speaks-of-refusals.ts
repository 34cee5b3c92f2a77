import type { Code } from '../../codes/code.ts';
import type { Sentence } from '../prose/prose.ts';

/** What marks a sentence under another provision as being about refusing complaints: words of each kind. */
const complaints = /complain|escalat|stage (?:2|two)|requests? (?:for|to) (?:a )?review/i;
const refusals =
  /no circumstances|(?:not|cannot|won['’]t|never|n['’]t) (?:be )?(?:\w+ )?(?:accept|consider|take|log|treat|escalat|handle|progress|reopen|deal|lodge|raise|bring|made|the subject)|exclude|refuse|decline|reject|turn(?:s|ed)? (?:away|down)|\bclosed (?:on receipt|unread|at once)\b|\boutside\b/i;

/**
 * Whether a sentence may say which complaints are refused: any under the provisions on exclusions, and under others one
 * that speaks of refusing complaints.
 */
export function speaksOfRefusals(code: Pick<Code, 'provisions'>): (sentence: Sentence) => boolean {
  const own = listExclusionProvisions(code);
  if (own.size === 0) return () => false;
  return ({ provision, text }) => own.has(provision) || (complaints.test(text) && refusals.test(text));
}

/** The ids of a Code's provisions on exclusions. */
export function listExclusionProvisions({ provisions }: Pick<Code, 'provisions'>): ReadonlySet<string> {
  return new Set(provisions.filter(({ about }) => about === 'exclusions').map(({ id }) => id));
}
