import {
  findAsked,
  type ProcessContext,
  type ProcessRule,
  pointToAnswer,
} from '../../process/process-rule.ts';
import type { Finding } from '../../rule.ts';

/** Whoever is told of more time is told why, and how to reach the Ombudsman. */
export const processExtensions: ProcessRule = {
  id: 'process-extensions',
  severity: 'warning',
  gap: false,
  find: (context) =>
    context.stages.flatMap(({ stage, index, number }) =>
      number === null || !stage.extend
        ? []
        : [
            ...judge('reasons', 'extension-explained', { name: stage.name, index, number }, context),
            ...judge('ombudsman', 'ombudsman-at-extension', { name: stage.name, index, number }, context),
          ],
    ),
};

function judge(
  key: 'reasons' | 'ombudsman',
  asks: 'extension-explained' | 'ombudsman-at-extension',
  { name, index, number }: { readonly name: string; readonly index: number; readonly number: number },
  context: ProcessContext,
): Finding[] {
  const said = context.procedure.stages[index]?.extend?.[key] ?? '';
  if (said === 'yes') return [];
  const told = key === 'reasons' ? 'the reasons for it' : `the contact details of ${context.code.regulator}`;
  return findAsked(context, asks, number).map(({ id }) => ({
    path: ['stages', index, 'extend', key],
    at: said === '' ? 'key' : 'value',
    shownAt: ['stages', index, 'extend'],
    message:
      said === ''
        ? `The extension of ${name} does not say whether the resident is given ${told} (${id}).`
        : `At an extension of ${name} the resident is not given ${told}, which the Code wants (${id}).`,
    help: `Put it into the letter that extends the time, and write ${key}: yes.`,
    elsewhere: pointToAnswer(context, id),
  }));
}
