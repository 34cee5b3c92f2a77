import { listCaseFields } from '../../../register/read/case-fields.ts';
import { findClosest } from '../../../words/closest.ts';
import { joinList } from '../../../words/lists.ts';
import { agree, count } from '../../../words/plurals.ts';
import type { RegisterReading, ReportContext, ReportRule } from '../../report/report-rule.ts';
import type { Finding } from '../../rule.ts';

/** A register that gives no figures to rely on: it is missing, is no table, lacks a column, or has too many faulty rows. */
export const unreadableRegister: ReportRule = {
  id: 'unreadable-register',
  severity: 'error',
  gap: false,
  find: (context) => [...findUnreadable(context), ...findDecimated(context), ...findDoubted(context)],
};

function findUnreadable({ register, document, code }: ReportContext): Finding[] {
  if (register.state !== 'unreadable') return [];
  const { message, help, column, setting, path } = register;
  const columns = Object.keys(document.performance?.columns ?? {});
  const named = columns.includes(column) ? column : findClosest(column, columns);
  if (named) {
    const ours = listCaseFields(code).some(({ name }) => name === named);
    return [{ path: ['performance', 'columns', named], at: ours ? 'value' : 'key', message, help }];
  }
  const said = setting !== '' && setting in (document.performance ?? {});
  return [{ path: said ? ['performance', setting] : path, at: 'value', message, help }];
}

/** If a register loses more rows than this to faults, the rest say nothing reliable. */
const mostLost = 0.1;

function findDecimated({ register }: ReportContext): Finding[] {
  if (register.state !== 'counted' || !isDecimated(register)) return [];
  const { rows, leftOut } = register.counted;
  const files = joinList(register.files);
  return [
    {
      path: ['performance', 'register'],
      at: 'value',
      message: `${leftOut} of the ${count(rows, 'row')} of ${files} cannot be counted: the rest do not give the figures for the year.`,
      help: 'Put right what the first of them have in common: how dates are written (dates:), what your outcomes are called (outcomes:), or the export.',
    },
  ];
}

/** If more rows than this are in doubt, what is counted of them says little: they have a fault in common. */
const mostDoubtful = 0.25;

function findDoubted({ register }: ReportContext): Finding[] {
  if (register.state !== 'counted' || isDecimated(register)) return [];
  const { rows, doubtful } = register.counted;
  if (doubtful <= rows * mostDoubtful) return [];
  return [
    {
      path: ['performance', 'register'],
      at: 'value',
      message: `${doubtful} of the ${count(rows, 'row')} of ${joinList(register.files)} ${agree(doubtful, 'is', 'are')} counted as received, but not in every figure: the figures say too little of the year.`,
      help: 'Put right what the first of them have in common: what your outcomes are called (outcomes:), how dates are written (dates:), or the export.',
    },
  ];
}

/** Whether too many rows are left out for the figures to be used. */
export function isDecimated(register: RegisterReading): boolean {
  return register.state === 'counted' && register.counted.leftOut > register.counted.rows * mostLost;
}
