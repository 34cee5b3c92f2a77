import { labelAnswer, nameAnswers } from '../../../codes/answers.ts';
import type { Provision } from '../../../codes/code.ts';
import { nameStageKey, ofStage } from '../../../codes/stages.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { readTimedRate, type TimedRate } from '../../../records/timed-rate.ts';
import { readRate } from '../../../register/count/rate.ts';
import type { Figure, Rate, StageFigures } from '../../../register/figures.ts';
import { agree } from '../../../words/plurals.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, ReportFacts, Rule } from '../../rule.ts';

/**
 * A Yes to a provision that sets a time limit, although the annual report says that too few met it, of those whose time
 * had run out on the day of counting.
 */
export const answerAgainstFigures: Rule = {
  id: 'answer-against-figures',
  severity: 'warning',
  gap: false,
  find: (context) => context.code.provisions.flatMap((provision) => judgeAnswer(provision, context)),
};

function judgeAnswer(provision: Provision, context: CodeContext): Finding[] {
  const { report, code, onTimePercent } = context;
  const { id, stage, limit } = provision;
  const figures = report?.figures.stages.find((one) => one.stage === stage);
  const { comply, answer } = readAnswer(context, id);
  if (!report || !figures || !limit || comply !== 'yes') return [];
  const timed = readTimed(limit.step, figures, report);
  const value = timed?.due.value;
  if (!timed || typeof value !== 'number' || value >= onTimePercent) return [];
  const label = labelAnswer(answer, code);
  const place = report.locate(timed.keys.map((key) => ['performance', 'figures', nameStageKey(stage), key]));
  const said = describeTimed(timed, stage);
  return [
    {
      path: provisionPath(id, 'comply'),
      at: 'value',
      message: `${id} is answered ${label}, but according to the annual report ${said} (${report.file}:${place.start.line}).`,
      help: `Answer ${nameAnswers('no', code)} with an action and its date; or, if ${label} is right, waive this rule here with the reason. Anything under ${onTimePercent}% is questioned (on-time-percent in the settings).`,
      elsewhere: [{ file: report.file, range: place, note: said }],
    },
  ];
}

/** How often a step was done in time. */
interface Timed extends TimedRate {
  /** The same without complaints whose time had not run out on the day of counting. */
  readonly due: Rate;
  /** How many those are. */
  readonly notYetDue: number;
}

function readTimed(
  step: NonNullable<Provision['limit']>['step'],
  figures: StageFigures,
  { shareOf }: ReportFacts,
): Timed | undefined {
  const timed = readTimedRate(step, figures);
  if (!timed) return undefined;
  if (step === 'acknowledgement')
    return { ...timed, ...leaveOut(timed.rate, figures.acknowledgementNotYetDue) };
  // Those responded to are not open, so none of them can be not yet due.
  return { ...timed, ...leaveOut(timed.rate, shareOf === 'responded' ? 0 : figures.notYetDue) };
}

/** The rate, and that of those due: without a value if there are none. */
function leaveOut(rate: Rate, number: Figure): Pick<Timed, 'due' | 'notYetDue'> {
  const { numerator, denominator } = rate;
  const notYetDue = typeof number === 'number' ? number : 0;
  if (notYetDue === 0 || typeof numerator !== 'number' || typeof denominator !== 'number') {
    return { due: rate, notYetDue: 0 };
  }
  return { due: readRate(numerator, Math.max(0, denominator - notYetDue), 100), notYetDue };
}

function describeTimed({ rate, due, notYetDue, words }: Timed, stage: number): string {
  if (notYetDue === 0) return `${rate.value}% of ${ofStage(stage)}${words} in time${countParts(rate)}`;
  return `${due.value}% of ${ofStage(stage)}${words} in time of those due${countParts(due)}; ${notYetDue} more ${agree(notYetDue, 'was', 'were')} not yet due, with which it is ${rate.value}%${countParts(rate)}`;
}

function countParts({ numerator, denominator }: Rate): string {
  const known = typeof numerator === 'number' && typeof denominator === 'number';
  return known ? `, ${numerator} of ${denominator}` : '';
}
