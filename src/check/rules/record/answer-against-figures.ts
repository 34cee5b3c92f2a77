import { labelAnswer, nameAnswers } from '../../../codes/answers.ts';
import type { Provision } from '../../../codes/code.ts';
import { ofStage } from '../../../codes/stages.ts';
import { readAnswer } from '../../../records/read-assessment.ts';
import { readTimedRate } from '../../../records/timed-rate.ts';
import { provisionPath } from '../../provision-path.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** A Yes to a provision that sets a time limit, although the annual report says that too few met it. */
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
  const timed = readTimedRate(limit.step, figures);
  const value = timed?.rate.value;
  if (!timed || typeof value !== 'number' || value >= onTimePercent) return [];
  const label = labelAnswer(answer, code);
  const place = report.locate(timed.keys, stage);
  const { numerator, denominator } = timed.rate;
  const counts =
    typeof numerator === 'number' && typeof denominator === 'number'
      ? `, ${numerator} of ${denominator}`
      : '';
  const said = `${value}% of ${ofStage(stage)}${timed.words} in time${counts}`;
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
