import type { Counted, Fault, FaultEffect } from '../../../register/counted.ts';
import { count } from '../../../words/plurals.ts';
import type { Finding, Rule } from '../../rule.ts';

/** What was counted, and which of its registers is looked at. */
export interface RegisterContext {
  readonly counted: Counted;
  /** Its place among the registers, from 0. */
  readonly register: number;
}

/** A complaint that was received and is counted nowhere, because its row does not say when, or cannot be read. */
export const caseLeftOut: Rule<RegisterContext> = {
  id: 'case-left-out',
  severity: 'error',
  gap: false,
  find: (context) =>
    listRows(context, ['lost'], 'leftOut', {
      lead: 'A complaint that was received is not counted',
      rest: (more) => `${count(more, 'more row holds', 'more rows hold')} a complaint that is not counted`,
      help: 'Correct the row in your case system and export it again: without it every figure is too small.',
    }),
};

/** A complaint that counts as received, and in no figure that its fault makes uncertain; or a row counted with another. */
export const caseInDoubt: Rule<RegisterContext> = {
  id: 'case-in-doubt',
  severity: 'warning',
  gap: false,
  find: (context) =>
    listRows(context, ['doubtful', 'merged'], 'doubtful', {
      lead: 'This complaint is counted as received, but not in every figure',
      rest: (more) =>
        `${count(more, 'more complaint is', 'more complaints are')} not counted in every figure`,
      help: 'Correct the row in your case system and export it again.',
    }),
};

/** What may help besides correcting the row. */
const advice: Partial<Record<Fault['kind'], string>> = {
  outcome:
    'If the word is one of yours for an outcome, put it under outcomes: in report.yaml; else correct the row and export it again.',
  date: 'Correct the row in your case system and export it again; if all dates are written like this, say how after dates: in report.yaml.',
  'repeated-reference':
    'If these are two complaints, give each a reference of its own; if not, nothing need be done.',
};

/** How many rows are named; the rest are only counted. */
const most = 50;

function listRows(
  { counted, register }: RegisterContext,
  effects: readonly FaultEffect[],
  total: 'leftOut' | 'doubtful',
  words: { readonly lead: string; readonly rest: (more: number) => string; readonly help: string },
): Finding[] {
  const faults = counted.faults.filter((one) => one.register === register && effects.includes(one.effect));
  const named = faults.slice(0, most).map(({ line, kind, effect, reason }): Finding => {
    const plain = `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
    return {
      path: [line],
      at: 'value',
      message: effect === 'merged' ? reason : `${words.lead}: ${plain}`,
      help: advice[kind] ?? words.help,
    };
  });
  const rows = counted.registers[register];
  const more = (rows?.[total] ?? 0) - named.filter((_, at) => faults[at]?.effect !== 'merged').length;
  const last = faults[named.length - 1];
  if (more <= 0 || !last || !rows) return named;
  return [
    ...named,
    {
      path: [last.line],
      at: 'value',
      message: `${words.rest(more)}, of ${count(rows.rows, 'row')}.`,
      help: 'Correct those named first. “selfassess measures” lists the others.',
    },
  ];
}
