import type { Procedure } from '../../records/process/procedure.ts';
import type { Path } from '../../source/source.ts';
import { type Sentence, splitSentences } from '../prose/prose.ts';

/** The sentences in which a procedure tells what happens with a complaint, in the order of the file; of no provision. */
export function listToldWords(procedure: Procedure): Sentence[] {
  const { introduction, stages, staff } = procedure;
  const texts: (readonly [Path, string])[] = [
    [['introduction'], introduction],
    ...stages.flatMap(({ howToAsk, whatHappens, steps, extend, actions, ifNotDone }, index) => {
      const at = (...path: Path): Path => ['stages', index, ...path];
      return [
        [at('how-to-ask'), howToAsk],
        [at('what-happens'), whatHappens],
        ...steps.map(({ what }, step) => [at('steps', step, 'what'), what] as const),
        [at('extend', 'when'), extend?.when ?? ''],
        [at('actions'), actions],
        [at('if-not-done'), ifNotDone],
      ] as const;
    }),
    [['staff', 'introduction'], staff.introduction],
    ...staff.variations.map(({ what }, index) => [['staff', 'variations', index, 'what'], what] as const),
  ];
  return texts.flatMap(([path, text]) =>
    splitSentences(text).map((sentence) => ({ provision: '', path, text: sentence })),
  );
}
