import { waysLimited } from '../../cases/tables/procedure/ways-limited.ts';
import {
  findAsked,
  type ProcessContext,
  type ProcessRule,
  pointToAnswer,
} from '../../process/process-rule.ts';
import { findToldFaults } from '../../process/told-faults.ts';
import { listAllWords } from '../../process/told-words.ts';
import { namesOneWay } from '../../process/ways-named.ts';
import type { Finding } from '../../rule.ts';

/** Residents can complain in several ways, in any, and none is demanded of them. */
export const processWays: ProcessRule = {
  id: 'process-ways',
  severity: 'warning',
  gap: false,
  find: (context) => [...findOnlyWay(context), ...findTold(context)],
};

const help =
  'Name it as one way of several, and write that residents can complain in any way and to anyone who works for you.';

function findOnlyWay(context: ProcessContext): Finding[] {
  const { ways } = context.procedure;
  const [only] = ways;
  if (!only || ways.length > 1 || only.by.trim() === '' || !namesOneWay(only)) return [];
  return findAsked(context, 'more-than-one-way').map(({ id }) => ({
    path: ['ways', 0, 'by'],
    at: 'value',
    message: `“${only.by}” is the only way to complain that the procedure names, but the Code wants several (${id}).`,
    help,
    elsewhere: pointToAnswer(context, id),
  }));
}

function findTold(context: ProcessContext): Finding[] {
  const ids = (asks: 'more-than-one-way' | 'any-way') => findAsked(context, asks).map(({ id }) => id);
  const [several, any] = [ids('more-than-one-way'), ids('any-way')];
  return findToldFaults(
    waysLimited,
    listAllWords(context),
    {
      provisions: ({ path }, row) => {
        if (row === 'only-here') return path[0] === 'ways' ? [...several, ...any] : [];
        return row === 'only-way' ? [...several, ...any] : any;
      },
      message: 'limits how residents can complain, but they must be able to in any way',
      help,
    },
    context,
  );
}
