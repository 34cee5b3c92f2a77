import type { Ask, Code, Provision, Standing } from '../../codes/code.ts';
import { listStages } from '../../codes/stages.ts';
import type { Procedure, ProcessStage } from '../../records/process/procedure.ts';
import { matchPhrases } from '../../words/phrases.ts';
import type { Range, Related } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';

/** What a rule about the landlord's own procedure may look at. */
export interface ProcessContext {
  readonly procedure: Procedure;
  readonly code: Code;
  /** The stages as they are written, each with that of the Code which it is. */
  readonly stages: readonly PlacedStage[];
  readonly answers: AnswerFacts;
}

/** A rule about `process.yaml`. */
export type ProcessRule = Rule<ProcessContext>;

/** A stage of the procedure. */
export interface PlacedStage {
  readonly stage: ProcessStage;
  readonly index: number;
  /** The number of the Code's stage that it is; null if it is one more than those. */
  readonly number: number | null;
  /** Whether its name is that of a stage which the Code does not have. */
  readonly isExtra: boolean;
}

/** The answers of the self-assessment that the procedure is published with. */
export interface AnswerFacts {
  readonly file: string;
  /** Undefined if the provision has no answer there. */
  readonly find: (provision: string) => AnswerFact | undefined;
}

interface AnswerFact {
  readonly standing: Standing | 'unanswered';
  /** As the form prints it. */
  readonly label: string;
  readonly commentary: string;
  readonly range: Range;
}

/** What the Code asks of a procedure, or of that stage of it, each with its provision. */
export function findAsked({ code }: Pick<ProcessContext, 'code'>, asks: Ask, stage?: number): Provision[] {
  return code.provisions.filter(
    (provision) => provision.asks === asks && (stage === undefined || provision.stage === stage),
  );
}

/** Another place to show: that the self-assessment says otherwise of a provision. Nothing unless it answers that it complies. */
export function pointToAnswer({ answers }: Pick<ProcessContext, 'answers'>, provision: string): Related[] {
  const answer = answers.find(provision);
  if (answer?.standing !== 'yes') return [];
  return [{ file: answers.file, range: answer.range, note: `${provision} is answered ${answer.label} here` }];
}

/**
 * Which stage of the Code each stage is: the first that is no extra one is its first. A name that only an extra stage has,
 * such as “Appeal”, makes one of a stage that stands in front, or where there are too many; so does, where there are too many,
 * that a later one is called the first.
 */
export function placeStages(stages: readonly ProcessStage[], code: Code): PlacedStage[] {
  const extra = matchPhrases(code.phrases.extraStages);
  const isMany = stages.length > Math.max(code.stages, 1);
  const first = isMany ? stages.findIndex(({ name }) => isFirst.test(name)) : 0;
  const numbers = listStages(code);
  let next = 0;
  return stages.map((stage, index) => {
    const hasName = extra.test(stage.name) || extra.test(`${stage.name} stage`);
    const isExtra = code.stages > 0 && ((hasName && (isMany || index === 0)) || index < first);
    const number = isExtra ? null : (numbers[next] ?? null);
    if (!isExtra) next += 1;
    return { stage, index, number, isExtra };
  });
}

/** The name of a first stage. */
const isFirst =
  /\b(?:(?:stage|step|level|tier|part) (?:1|one|i)|(?:1st|first) (?:stage|step|level|tier|part))\b/i;
