import type { Code } from '../../../codes/code.ts';
import { matchPhrases } from '../../../words/phrases.ts';
import type { Case } from '../case.ts';
import { inside } from './stage-words.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const numbers = ['one', 'two', 'three', 'four', 'five'];
const ways =
  '(?:process|procedure|policy|system|approach|scheme|route|structure|journey|model|framework|ladder|path|pathway|arrangement|method|cycle)';

/** Stages called by a name or a number that a Code with so many stages does not have. */
export function nameStages({ stages, phrases }: Pick<Code, 'stages' | 'phrases'>): Case[] {
  const beyond = numbers.map((word, index) => ({ word, number: index + 1 })).slice(stages);
  const counted = beyond.flatMap(({ word, number }) => [word, String(number)]).join('|');
  const nth = beyond.map(({ number }) => ordinals[number - 1]).join('|');
  const named = [
    ...phrases.extraStages,
    ...beyond.flatMap(({ word, number }) => [`stage ${number}`, `stage ${word}`]),
  ];
  const spared = [inside, matchPhrases(phrases.ofOtherThings).source].join('|');
  return [
    {
      id: 'named',
      tells: 'a stage by a name or number beyond those of the Code',
      says: 'Neighbourhood teams hold a stage 0 conversation.',
      spares: 'Neighbourhood teams hold no stage 0 conversation.',
      cues: phrasesAsCues(named),
      match: matchPhrases(named).source,
      unless: ['past', 'told', 'absent', 'quoted', 'other'],
      spared,
    },
    {
      id: 'counted',
      tells: 'more stages, steps or levels than the Code has',
      says: 'Our complaints policy sets out a three-step process.',
      spares: 'Our complaints policy used to set out a three-step process.',
      cues: `${beyond.map(({ word, number }) => `${word}|${number} st|${number}-st|${number} t|${number}-t|${number} l|${number}-l|${number} p|${number}-p`).join('|')}|${nth}|second and a|second and the|zero|nought|stage 1a|stage 1b|stage 2a|stage 2b|stage one|stage 0|step 0|level 0|tier 0&stage|step|tier|level|phase|layer|rung|part|goes|bites|chances|opportunit|hands|looks|rounds`,
      match: `\\b(?:(?:${counted})[ -](?:complaints? )?(?:stage|step|tier|level|phase|layer|rung|part)s?[ -](?:complaints? |internal |formal )*${ways}|(?:complaints?|policy|procedure|process|ladder|route|journey|system|we)\\b(?:,? [\\w'/-]+){0,5}? (?:${counted})(?: \\w+)? (?:stages|steps|tiers|levels|phases|layers|rungs)|(?:tier|rung) (?:${counted})\\b|(?:${counted}) (?:stages|(?:\\w+ )?(?:goes|bites|chances|opportunities|hands|looks|rounds)(?= at a complaint|[^.;:]{0,30}:))|first, (?:an? |the )?second,? and (?:an? |the )?(?:third|final|last) (?:stages?|steps?|levels?|tiers?)\\b|(?:${nth})(?: and (?:last|final))? (?:stage|tier)\\b(?! of (?:the|our|a) (?!complaint|process|procedure))|(?:stage|step|level|tier|phase) (?:0|zero|nought)\\b|stage (?:1|one|2|two)[ab]\\b|(?:${nth})(?: and (?:last|final))? (?:step|level)\\b(?= .*\\b(?:complaint|panel|hear))|as a (?:${nth})(?: and (?:last|final))? (?:step|level))`,
      unless: ['past', 'told', 'absent', 'quoted', 'other'],
      spared: `${spared}|\\b(?:subsidiary|care (?:homes?|services?)|social care|(?:different|another|separate) (?:procedure|process|policy))\\b|\\b(?:works|roof|refurbish\\w*|learning|improvement|training|audits?|heating|lifts?|moves?) (?:[\\w-]+ ){0,5}?(?:stages|steps)\\b`,
    },
  ];
}

/** The phrases in each way in which they are found: a space may be a hyphen. */
function phrasesAsCues(phrases: readonly string[]): string {
  return phrases
    .flatMap((phrase) => [phrase.replaceAll('-', ' '), phrase.replaceAll(' ', '-'), phrase])
    .join('|');
}
