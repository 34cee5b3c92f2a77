import type { Ask } from '../../../codes/code.ts';
import type { Refusal } from '../../../records/process/procedure.ts';
import { pointsBack } from '../../exclusions/judge-exclusion.ts';
import {
  findAsked,
  type ProcessContext,
  type ProcessRule,
  pointToAnswer,
} from '../../process/process-rule.ts';
import type { Finding } from '../../rule.ts';

/** Where a complaint or a later stage is refused, it is said on which grounds, and the resident is told why and where to turn. */
export const processRefusals: ProcessRule = {
  id: 'process-refusals',
  severity: 'warning',
  gap: false,
  find: (context) => [
    ...judge('not-accepted', context.procedure.notAccepted, 'refusal-explained', context),
    ...judge('not-escalated', pointBack(context.procedure), 'escalation-refusal-explained', context),
  ],
};

const done = { 'not-accepted': 'a complaint is not accepted', 'not-escalated': 'a later stage is refused' };

/** Where a later stage is refused for the reasons that a complaint is, these are its grounds. */
function pointBack({ notAccepted, notEscalated }: ProcessContext['procedure']): Refusal {
  const grounds = pointsBack(notEscalated.considered) ? notAccepted.grounds : [];
  return { ...notEscalated, grounds: [...notEscalated.grounds, ...grounds] };
}

function judge(
  key: keyof typeof done,
  { given, grounds, reasons, ombudsman }: Refusal,
  explained: Ask,
  context: ProcessContext,
): Finding[] {
  if (!given) return [];
  const find = (asks: Ask, field: string, written: boolean, message: string, help: string) =>
    findAsked(context, asks).map(
      ({ id }): Finding => ({
        path: [key, field],
        at: written ? 'value' : 'key',
        shownAt: [key],
        message: `${message} (${id}).`,
        help,
        elsewhere: pointToAnswer(context, id),
      }),
    );
  return [
    ...(grounds.some((ground) => ground.trim() !== '')
      ? []
      : find(
          'refusal-grounds',
          'grounds',
          false,
          `On which grounds ${done[key]} is not said, but the Code wants them set out`,
          'Write grounds: and below it each ground, after a dash and a space.',
        )),
    ...(reasons === 'yes'
      ? []
      : find(
          explained,
          'reasons',
          reasons !== '',
          reasons === 'no'
            ? `Where ${done[key]}, the resident is not told why`
            : `Whether the resident is told why ${done[key]} is not said`,
          'Give the reasons in writing, and write reasons: yes.',
        )),
    ...(ombudsman === 'yes'
      ? []
      : find(
          explained,
          'ombudsman',
          ombudsman !== '',
          ombudsman === 'no'
            ? `Where ${done[key]}, the resident is not told of the right to go to ${context.code.regulator}`
            : `Whether the resident is told of the right to go to ${context.code.regulator} where ${done[key]} is not said`,
          'Tell of that right in the same letter, and write ombudsman: yes.',
        )),
  ];
}
