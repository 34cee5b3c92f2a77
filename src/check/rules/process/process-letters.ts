import { findClosest } from '../../../words/closest.ts';
import { joinList } from '../../../words/lists.ts';
import { type ProcessRule, pointToAnswer } from '../../process/process-rule.ts';

/** The letter at the end of a stage has every content that the Code lists for it. */
export const processLetters: ProcessRule = {
  id: 'process-letters',
  severity: 'warning',
  gap: false,
  find: (context) =>
    context.stages.flatMap(({ stage, index, number }) =>
      context.code.provisions
        .filter(({ letter, stage: of }) => letter.length > 0 && of === number)
        .flatMap(({ id, letter }) => {
          const lacking = letter.filter(({ holds }) => !stage.letter.includes(holds));
          if (lacking.length === 0) return [];
          const names = joinList(lacking.map(({ holds, words }) => `${holds} (${words})`));
          const keys = letter.map(({ holds }) => holds);
          const own = stage.letter.filter((content) => !keys.includes(content));
          const meant = lacking.flatMap(({ holds }) => {
            const close = findClosest(holds, own);
            return close === '' ? [] : [`“${close}” may be meant for ${holds}.`];
          });
          return [
            {
              path: ['stages', index, 'letter'],
              at: 'key' as const,
              shownAt: ['stages', index, 'name'],
              message:
                stage.letter.length === 0
                  ? `What the letter at the end of ${stage.name} contains is not said (${id}).`
                  : `The letter at the end of ${stage.name} lacks ${names}, which the Code wants in it (${id}).`,
              help: [...meant, `Write letter: [${keys.join(', ')}], if the letter has them all.`].join(' '),
              elsewhere: pointToAnswer(context, id),
            },
          ];
        }),
    ),
};
