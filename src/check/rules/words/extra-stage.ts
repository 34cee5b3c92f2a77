import { joinList } from '../../../words/lists.ts';
import { filterTexts, matchPhrases } from '../../../words/phrases.ts';
import { readClaims } from '../../prose/passages.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const numbers = ['one', 'two', 'three', 'four', 'five'];

/** Words that express unhappiness, not denial; they are taken out before looking for a denial. */
const unhappy =
  /\b(?:not|isn['’]t|aren['’]t|cannot|can['’]t|could not|unable to)\b (?:yet |fully |be |been )*(?:happy|satisfied|content|resol\w+|agree\w*|accept\w*|upheld|settle\w*)|\bno longer (?:happy|satisfied)\b/gi;

const denial =
  /\b(?:no|not|never|without|neither|nor|none|nothing|cannot|don['’]t|doesn['’]t|isn['’]t|aren['’]t|remov\w+|abolish\w*|dropped|dissolved|discontinued|stopped|closed|ended|ceased|withdr\w+|scrapped|deleted|replaced|rather than|instead of|avoid\w*|previous(?:ly)?|former(?:ly)?|used to|old|earlier|forbid\w*|prohibit\w*|ban\w*|(?:log|logged|treat|treated|record|recorded|handle|handled|counted?|count) (?:\w+ )?as (?:\w+ )?(?!informal\b|pre\b)(?:\w+ )?(?:stage (?:1|one)|complaints?))\b/i;

/** The Code has a set number of stages and allows no named stage before, between or after them (5.2, 5.3). */
export const extraStage: Rule = {
  id: 'extra-stage',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const { code } = context;
    const { extraStages, ofOtherThings } = code.phrases;
    if (code.stages === 0 || extraStages.length === 0) return [];
    const named = matchPhrases([...extraStages, ...listStagesBeyond(code.stages)]);
    const otherMatter = matchPhrases(ofOtherThings);
    return filterTexts(readClaims(context), named).flatMap(({ path, text }) => {
      const [quote] = text.match(named) ?? [];
      if (quote === undefined || denial.test(text.replace(unhappy, '')) || otherMatter.test(text)) return [];
      return [
        {
          path,
          at: 'value',
          quote,
          message: `“${quote}” reads as a separate stage, but the Code allows ${numbers[code.stages - 1] ?? code.stages} ${code.stages === 1 ? 'stage' : 'stages'} and no other.`,
          help: `Make it part of ${describeStages(context)}, in the policy too; if there is no such stage, say so or use another word.`,
        },
      ];
    });
  },
};

function listStagesBeyond(stages: number): string[] {
  const beyond = numbers
    .map((word, index) => ({ word, number: index + 1 }))
    .filter(({ number }) => number > stages);
  return beyond.flatMap(({ word, number }) => [
    `stage ${number}`,
    `stage ${word}`,
    `${ordinals[number - 1]} stage`,
    `${number} stage process`,
    `${word} stage process`,
    `${word} stages`,
    `${number} stages`,
  ]);
}

function describeStages({ code }: CodeContext): string {
  return joinList(
    Array.from({ length: code.stages }, (_, index) => `stage ${index + 1}`),
    'or',
  );
}
