import type { Code } from '../../codes/code.ts';
import { lowerLetters } from '../../words/phrases.ts';
import type { Sentence } from '../prose/prose.ts';

/** What marks a sentence under another provision as being about refusing complaints: words of each kind. */
const complaints =
  /complain|escalat|stage (?:2|two)|second stage|next stage|(?:requests?|ask\w*) (?:for|to) (?:a )?review|\ba review (?:may|is|can|will)/;
const refusals =
  /no circumstances|(?:not|never|n['’]t) (?:be )?(?:\w+ )?(?:accept|consider|take|log|treat|escalat|handle|progress|reopen|deal|lodge|raise|bring|made|the subject|go|move|proceed|process|review|pursue|hear|open|able|offered|grant|agreed|allowed|eligible|entitled|permitted|possible|reach|use|look|admit|entertain)|unable to|\bonly (?:\w+ )?(?:be )?(?:open|available|granted|allowed|accepted|agreed|possible|considered|made)|(?:decid|judg|determin|assess|consider|weigh)\w* whether|discretion|provided|closed for good|no further|after (?:that|which)|otherwise|agrees? to|\b(?:must|ha(?:s|ve) to|required to|needs? to) (?:be (?:made|submitted|in|put|signed|supported|backed|accompanied)|come|arrive|contain|include|set out|show|give|explain|state|say|identify|provide|supply|demonstrate|prove)\b|exclu[ds]|refus|declin|reject|dismiss|disregard|discount|set aside|put aside|ruled? out|thrown? out|left out|turned? back|turn(?:s|ed)? (?:away|down)|\bclosed (?:on receipt|unread|at once)\b|\boutside\b|\bto (?:reach|get to|go to|qualify for|have) (?:stage|the second|an? review)|\bno (?:\w+ )?(?:access|recourse|rights?|route|avenue|answer|review|escalation|stage (?:2|two)|investigation)\b|\b(?:lose|forfeit|disallow|disqualif|defer|postpon)/;

function speaksSo(lower: string): boolean {
  return complaints.test(lower) && refusals.test(lower);
}

/**
 * Whether a sentence may say which complaints are refused: any under the provisions on exclusions, and under others one
 * that speaks of refusing complaints.
 */
export function speaksOfRefusals(code: Pick<Code, 'provisions'>): (sentence: Sentence) => boolean {
  const own = listExclusionProvisions(code);
  if (own.size === 0) return () => false;
  return ({ provision, text }) => own.has(provision) || speaksSo(lowerLetters(text));
}

/** The ids of a Code's provisions on exclusions. */
export function listExclusionProvisions({ provisions }: Pick<Code, 'provisions'>): ReadonlySet<string> {
  return new Set(provisions.filter(({ about }) => about === 'exclusions').map(({ id }) => id));
}
