import type { Code } from '../../codes/code.ts';
import { listStages, ofStage } from '../../codes/stages.ts';

/** A column that a register may have. */
export interface CaseField {
  /** Our name for it, `stage-2-received`. */
  readonly name: string;
  readonly description: string;
  readonly required: boolean;
}

/** What a register says about each stage of a case. */
export const steps = [
  'received',
  'acknowledged',
  'extended-on',
  'extended-to',
  'responded',
  'outcome',
  'refused',
] as const;

/** One of `steps`. */
export type Step = (typeof steps)[number];

/** What a register says about a whole case; `stage` says which stage a row is about. */
export const wholeFields = ['reference', 'stage', 'category', 'cause', 'team', 'tenure'] as const;

/** One of `wholeFields`. */
export type WholeField = (typeof wholeFields)[number];

/** The columns a register may have under a Code, in the order a reader would want them. */
export function listCaseFields({ stages }: Pick<Code, 'stages'>): CaseField[] {
  const whole = (name: WholeField): CaseField => ({
    name,
    description: wholeDescriptions[name],
    required: name === 'reference',
  });
  const staged = listStages({ stages }).flatMap((stage) =>
    steps.map((step) => ({
      name: nameField(stage, step),
      description: stepDescriptions[step](stage),
      required: stage <= 1 && step === 'received',
    })),
  );
  const [reference, stage, ...others] = wholeFields;
  return [whole(reference), ...(stages > 1 ? [whole(stage)] : []), ...staged, ...others.map(whole)];
}

/** Our name for a step of a stage: `received` for the first stage or where there are none, `stage-2-received` for the second. */
export function nameField(stage: number, step: Step): string {
  return stage <= 1 ? step : `stage-${stage}-${step}`;
}

const wholeDescriptions: Readonly<Record<WholeField, string>> = {
  reference: 'Identifies the case.',
  stage: 'Which stage the row is about, where each stage has a row of its own.',
  category: 'What the complaint was about.',
  cause: 'What was found to have caused it.',
  team: 'The team that dealt with it; not a person’s name.',
  tenure: 'How the resident holds the home, such as social rent or shared ownership.',
};

const stepDescriptions: Readonly<Record<Step, (stage: number) => string>> = {
  received: (stage) => `The day on which ${nameRequest(stage)} was received.`,
  acknowledged: (stage) => `The day on which ${nameRequest(stage)} was acknowledged.`,
  'extended-on': (stage) =>
    `The day on which the resident was told that the ${ofStage(stage)}response would be late.`,
  'extended-to': (stage) =>
    `The new day for the ${ofStage(stage)}response; or yes, which means the longest extension the Code allows.`,
  responded: (stage) => `The day on which the ${ofStage(stage)}response was sent.`,
  outcome: (stage) =>
    `How ${stage === 0 ? 'the complaint' : `stage ${stage}`} ended: upheld, partly upheld, not upheld, withdrawn, or something else.`,
  refused: (stage) => `Why ${nameRequest(stage)} was not accepted; blank if it was.`,
};

function nameRequest(stage: number): string {
  return stage <= 1 ? 'the complaint' : `the request for stage ${stage}`;
}
