import type { Limit, Provision } from '../../codes/code.ts';
import type { Period } from './periods.ts';
import type { TimedStep } from './timed-steps.ts';

/** A provision that sets a time. */
export type Limited = Provision & { readonly limit: Limit };

/** What is wrong with a length of time under a provision: it is too long, not in working days, or starts too late. */
export type TimeFault = 'too-long' | 'calendar-days' | 'starts-late' | '';

/** Working days that a unit stands for at the least; days of no kind are taken as working days. */
const workingDays: Readonly<Record<Period['unit'], number>> = {
  'working day': 1,
  'calendar day': 1,
  day: 1,
  week: 5,
  month: 21,
  hour: 1 / 24,
};

/** Words that mean a whole stage, not one step of it. */
const inAll =
  /\b(?:total|overall|altogether|including|inclusive|(?<!(?:by|for) (?:a|the|up to a) )maximum|from receipt|whole|entire|start to finish|in all|from acknowledgement in all|with (?:the )?acknowledge?ment|(?:where|if|when) (?:it is )?extended|extended to|exten(?:d|ds) (?:it |this )?to|with (?:an|any|the) extension|from (?:the |a )?(?:\w+ )?(?:\w+ )?(?:asking|requesting|complaining|telling us|request|receipt)\b.*? to (?:(?:our|the|its|their) )?(?:final |full |written )?(?:response|letter|answer|reply|decision)|for acknowledging and)\b/;

/**
 * Holds a length of time against a provision's limit. `clause` is what the landlord says around it. Shorter times and
 * earlier starts are no fault, nor are the Code's own times added up where the words are about the whole stage.
 */
export function judgeStep(
  { period, from }: TimedStep,
  { stage, limit }: Limited,
  clause: string,
  provisions: readonly Provision[],
): TimeFault {
  const days = period.amount * workingDays[period.unit];
  if (limit.step !== 'extension' && from === 'later' && days >= limit.workingDays) return 'starts-late';
  if (period.unit === 'calendar day') return days >= limit.workingDays ? 'calendar-days' : '';
  if (days <= limit.workingDays) return '';
  const read = (step: Limit['step']) => readDays(step, stage, provisions);
  const received = limit.step === 'response' && from === 'receipt' ? read('acknowledgement') : 0;
  if (days <= limit.workingDays + received) return '';
  const untilKnown = from === 'acknowledgement' || from === 'logged' ? 0 : read('acknowledgement');
  const sums = [
    read('response') + read('extension'),
    untilKnown + read('response'),
    untilKnown + read('response') + read('extension'),
  ];
  return limit.step !== 'acknowledgement' && inAll.test(clause) && sums.includes(days) ? '' : 'too-long';
}

function readDays(step: Limit['step'], stage: number, provisions: readonly Provision[]): number {
  return (
    provisions.find((other) => other.stage === stage && other.limit?.step === step)?.limit?.workingDays ?? 0
  );
}
