import type { Procedure } from '../../records/process/procedure.ts';
import type { Path } from '../../source/source.ts';
import { type Sentence, splitSentences } from '../prose/prose.ts';
import type { ProcessContext } from './process-rule.ts';

/** A sentence of a procedure. */
export interface ToldSentence extends Sentence {
  /** The number of the Code's stage that it stands at; null if at none, or at one that the Code does not have. */
  readonly stage: number | null;
}

type Texts = readonly (readonly [Path, string, number | null])[];

/** The sentences in which a procedure tells what happens with a complaint, in the order of the file; of no provision. */
export function listToldWords(context: Pick<ProcessContext, 'procedure' | 'stages'>): ToldSentence[] {
  const { introduction, staff } = context.procedure;
  return toSentences([
    [['introduction'], introduction, null],
    ...listStages(context),
    [['staff', 'introduction'], staff.introduction, null],
    ...listVariations(staff),
  ]);
}

/**
 * The sentences of everything that a procedure tells of complaints which the Code covers, in the order of the file; of no
 * provision. Other routes are left out: that there are any is told by a rule of its own.
 */
export function listAllWords(context: Pick<ProcessContext, 'procedure' | 'stages'>): ToldSentence[] {
  const { introduction, ways, support, ombudsman, timetables, staff } = context.procedure;
  return toSentences([
    [['introduction'], introduction, null],
    ...ways.map(({ how }, index) => [['ways', index, 'how'], how, null] as const),
    [['support'], support, null],
    ...listStages(context),
    [['ombudsman', 'help'], ombudsman.help, null],
    ...listRefusals(context.procedure),
    ...timetables.flatMap(({ why, outsideCode }, index) =>
      outsideCode === '' ? [[['other-timetables', index, 'why'], why, null] as const] : [],
    ),
    [['staff', 'introduction'], staff.introduction, null],
    ...listLetters(context),
    ...listVariations(staff),
  ]);
}

function toSentences(texts: Texts): ToldSentence[] {
  return texts.flatMap(([path, text, stage]) =>
    splitSentences(text).map((sentence) => ({ provision: '', path, text: sentence, stage })),
  );
}

function listStages({ stages }: Pick<ProcessContext, 'stages'>): Texts {
  return stages.flatMap(
    ({ stage: { howToAsk, whatHappens, steps, extend, actions, ifNotDone }, index, number }) => {
      const at = (...path: Path): Path => ['stages', index, ...path];
      return [
        [at('how-to-ask'), howToAsk, number],
        [at('what-happens'), whatHappens, number],
        ...steps.map(({ what }, step) => [at('steps', step, 'what'), what, number] as const),
        [at('extend', 'when'), extend?.when ?? '', number],
        [at('actions'), actions, number],
        [at('if-not-done'), ifNotDone, number],
      ] as const;
    },
  );
}

function listRefusals({ notAccepted, notEscalated }: Procedure): Texts {
  return (
    [
      ['not-accepted', notAccepted],
      ['not-escalated', notEscalated],
    ] as const
  ).flatMap(([key, { grounds, considered }]) => [
    ...grounds.map((ground, index) => [[key, 'grounds', index], ground, null] as const),
    [[key, 'considered'], considered, null] as const,
  ]);
}

function listLetters({ procedure: { staff }, stages }: Pick<ProcessContext, 'procedure' | 'stages'>): Texts {
  return staff.letters.flatMap(({ stage, contents }, letter) => {
    const number = stages.find((one) => one.stage.name === stage)?.number ?? null;
    return contents.map(
      (text, index) => [['staff', 'letters', letter, 'contents', index], text, number] as const,
    );
  });
}

function listVariations({ variations }: Procedure['staff']): Texts {
  return variations.map(({ what }, index) => [['staff', 'variations', index, 'what'], what, null]);
}
