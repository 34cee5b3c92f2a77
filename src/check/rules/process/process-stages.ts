import type { Path } from '../../../source/source.ts';
import { count } from '../../../words/plurals.ts';
import { cutMiddle } from '../../../words/short-text.ts';
import { findCases } from '../../cases/find-cases.ts';
import { tableStages } from '../../cases/tables/extra-stage.ts';
import {
  findAsked,
  type ProcessContext,
  type ProcessRule,
  pointToAnswer,
} from '../../process/process-rule.ts';
import { listToldWords } from '../../process/told-words.ts';
import type { Finding } from '../../rule.ts';

/** The procedure has the Code's stages and no other: none in front, none more, none that only an appendix knows. */
export const processStages: ProcessRule = {
  id: 'process-stages',
  severity: 'warning',
  gap: false,
  find: (context) => [
    ...findExtra(context),
    ...findTold(context),
    ...findNumber(context),
    ...findUnknownNames(context),
  ],
};

function findExtra(context: ProcessContext): Finding[] {
  return findAsked(context, 'no-extra-stage').flatMap(({ id }) =>
    context.stages
      .filter(({ isExtra }) => isExtra)
      .map(({ stage, index }) => ({
        path: ['stages', index, 'name'],
        at: 'value',
        message: `“${stage.name}” is a stage that the Code does not have: it wants no extra named stages (${id}).`,
        help: 'Take it out, and open what residents tell you as a complaint at the first stage. What you put right at once is its outcome.',
      })),
  );
}

/** Stages that have no name of their own, but are told in words. */
function findTold(context: ProcessContext): Finding[] {
  const { code } = context;
  if (code.stages === 0 || code.phrases.extraStages.length === 0) return [];
  const told = findCases(tableStages(code), listToldWords(context)).filter(
    ({ sentence: { path }, found: { quote } }) => !namesLater(path, quote, context),
  );
  return findAsked(context, 'no-extra-stage').flatMap(({ id }) =>
    told.map(({ sentence: { path }, found: { quote } }) => ({
      path,
      at: 'value',
      quote,
      message: `“${cutMiddle(quote)}” reads as a separate stage, but the Code wants no extra ones (${id}).`,
      help: 'Make it part of one of the stages, or take it out; if there is no such stage, say it in other words.',
      elsewhere: pointToAnswer(context, id),
    })),
  );
}

/** Whether it is one of the Code's stages that is told of where it has not come yet, by its name here or by its number. */
function namesLater(path: Path, quote: string, { stages, code }: ProcessContext): boolean {
  const [key, at] = path;
  const numbered = Number(/\bstage (\d+)\b/i.exec(quote)?.[1] ?? Number.NaN);
  if (numbered <= code.stages) return true;
  return stages
    .filter(({ number, index }) => number !== null && (key !== 'stages' || index > Number(at)))
    .some(({ stage: { name } }) => name !== '' && fold(quote).includes(fold(name)));
}

function fold(words: string): string {
  return words.trim().toLowerCase();
}

function findNumber(context: ProcessContext): Finding[] {
  const { code, stages } = context;
  const own = stages.filter(({ isExtra }) => !isExtra);
  return findAsked(context, 'stages').flatMap(({ id }): Finding[] => {
    const beyond = own[code.stages];
    const help = `Write the Code’s ${count(code.stages, 'stage')}, each with its name and times.`;
    if (beyond)
      return [
        {
          path: ['stages', beyond.index, 'name'],
          at: 'value',
          message: `“${beyond.stage.name}” is stage ${own.indexOf(beyond) + 1} of this procedure, but the Code allows no more than ${count(code.stages, 'stage')} (${id}).`,
          help,
        },
      ];
    if (own.length >= code.stages || own.length < stages.length || own.length === 0) return [];
    return [
      {
        path: ['stages'],
        at: 'key',
        message: `The procedure has only ${count(own.length, 'stage')}, but the Code has ${code.stages} (${id}).`,
        help,
      },
    ];
  });
}

/** Times and letters that are told for a stage by a name that no stage has. */
function findUnknownNames({ procedure, stages }: ProcessContext): Finding[] {
  const names = new Set(stages.map(({ stage }) => stage.name));
  const told = [
    ...procedure.timetables.flatMap((timetable, at) =>
      timetable.outsideCode === ''
        ? timetable.stages.map(({ name }, index) => ({
            name,
            path: ['other-timetables', at, 'stages', index, 'name'],
          }))
        : [],
    ),
    ...procedure.staff.letters.map(({ stage }, index) => ({
      name: stage,
      path: ['staff', 'letters', index, 'stage'],
    })),
  ];
  return told
    .filter(({ name }) => name !== '' && !names.has(name))
    .map(({ name, path }) => ({
      path,
      at: 'value',
      message: `“${name}” is no stage of this procedure.`,
      help: `Write the name as it stands under stages: ${[...names].join(', ')}.`,
    }));
}
