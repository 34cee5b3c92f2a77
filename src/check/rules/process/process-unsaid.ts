import {
  findAsked,
  type ProcessContext,
  type ProcessRule,
  pointToAnswer,
} from '../../process/process-rule.ts';
import type { Finding } from '../../rule.ts';

/** What the Code wants residents to be able to rely on, and the procedure does not say. */
export const processUnsaid: ProcessRule = {
  id: 'process-unsaid',
  severity: 'warning',
  gap: false,
  find: (context) => [...findActions(context), ...findSamePerson(context), ...findRegulator(context)],
};

function findActions(context: ProcessContext): Finding[] {
  return context.stages.flatMap(({ stage, index, number }) =>
    number === null || stage.actions.trim() !== ''
      ? []
      : findAsked(context, 'actions-followed', number).map(({ id }) => ({
          path: ['stages', index, 'actions'],
          at: 'key' as const,
          shownAt: ['stages', index, 'name'],
          message: `How what is still to be done after ${stage.name} is followed is not said (${id}).`,
          help: 'Write actions: and who follows it, until when, and how the resident hears of it.',
          elsewhere: pointToAnswer(context, id),
        })),
  );
}

/** The same words for who handles two stages may be another person of a team, where that is said. */
function findSamePerson(context: ProcessContext): Finding[] {
  return context.stages.flatMap(({ stage, index, number }) => {
    if (number === null || stage.anotherPerson === 'yes') return [];
    const before = context.stages.slice(0, index).findLast((other) => other.number !== null);
    const isSame = before !== undefined && fold(before.stage.handledBy) === fold(stage.handledBy);
    if (stage.anotherPerson !== 'no' && !(isSame && stage.handledBy.trim() !== '')) return [];
    return findAsked(context, 'another-person', number).map(({ id }) => ({
      path: ['stages', index, 'another-person'],
      at: stage.anotherPerson === 'no' ? ('value' as const) : ('key' as const),
      shownAt: ['stages', index, 'handled-by'],
      message: `${stage.name} is handled by “${stage.handledBy}”, and not always by another person than the stage before (${id}).`,
      help: 'Let somebody else consider it, and write another-person: yes.',
      elsewhere: pointToAnswer(context, id),
    }));
  });
}

function findRegulator(context: ProcessContext): Finding[] {
  const { website, phone, email, post } = context.procedure.ombudsman;
  if ([website, phone, email, post].some((way) => way.trim() !== '')) return [];
  return findAsked(context, 'ombudsman-named').map(({ id }) => ({
    path: ['ombudsman'],
    at: 'key' as const,
    shownAt: ['stages'],
    message: `How residents reach ${context.code.regulator} is not said (${id}).`,
    help: 'Write ombudsman: and below it its name, website and phone.',
    elsewhere: pointToAnswer(context, id),
  }));
}

function fold(words: string): string {
  return words.trim().toLowerCase();
}
