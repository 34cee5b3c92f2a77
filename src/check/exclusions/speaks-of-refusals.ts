import type { Code } from '../../codes/code.ts';
import type { Sentence } from '../prose/prose.ts';

/** What marks a sentence under another provision as being about refusing complaints. */
const refusesComplaints =
  /\b(?:complaints?|escalat\w+|complain)\b.*\b(?:(?:not|cannot|won['’]t|never) (?:be )?(?:\w+ )?(?:accepted|considered|taken|logged|treated|escalated|handled)|excluded|refused|declined|rejected|turned (?:down|away)|outside)\b|\b(?:(?:not|cannot|never) (?:\w+ )?(?:accept|consider|take|log|treat)|exclude|refuse|decline|reject|turn (?:away|down))\b.*\b(?:complaints?|escalat\w+)\b/i;

/**
 * Whether a sentence may say which complaints are refused: any under the provisions on exclusions, and under others one
 * that speaks of refusing complaints.
 */
export function speaksOfRefusals({ provisions }: Pick<Code, 'provisions'>): (sentence: Sentence) => boolean {
  const own = new Set(provisions.filter(({ about }) => about === 'exclusions').map(({ id }) => id));
  if (own.size === 0) return () => false;
  return ({ provision, text }) => own.has(provision) || refusesComplaints.test(text);
}
