import type { Code } from '../../codes/code.ts';
import { listDecisionTables } from '../report/decision-tables.ts';
import type { QuarterMaterial } from './quarter-material.ts';
import type { QuarterSection } from './quarter-view.ts';

/** What the regulator decided, as typed in the annual report beside the register, and what is not known of it. */
export function buildDecisions(
  { report, hasReport, reportPeriod, code, quarter }: QuarterMaterial,
  asked: string,
): QuarterSection {
  const isOf = reportPeriod.from !== '' && reportPeriod.from <= quarter.from && quarter.to <= reportPeriod.to;
  const year = isOf ? report?.years.at(-1)?.figures : undefined;
  const all = report && year ? listDecisionTables(report, { ...year, period: reportPeriod }, code) : [];
  const tables = all.filter(({ id }) => id !== 'compensation');
  const hasOrders = Boolean(isOf && report?.determinations?.orders);
  const state = hasReport ? findState(report, tables.length > 0, isOf) : 'no report';
  return {
    id: 'decisions',
    title: `Decisions of ${code.regulator}`,
    asked,
    sentences: describeDecisions(state, hasOrders, code),
    tables,
    entries: [],
  };
}

type DecisionState = 'no report' | 'unread' | 'other year' | 'silent' | 'given';

function findState(report: QuarterMaterial['report'], isGiven: boolean, isOf: boolean): DecisionState {
  if (!report) return 'unread';
  if (!isOf) return 'other year';
  return isGiven ? 'given' : 'silent';
}

function describeDecisions(state: DecisionState, hasOrders: boolean, { regulator, report }: Code): string[] {
  const words: Readonly<Record<DecisionState, string>> = {
    'no report': `${report ? 'No annual report that names this register stands beside it, so what' : 'What'} ${regulator} decided is not known here.`,
    unread: `The annual report beside the register cannot be read as it is meant, so what ${regulator} decided is not known here.`,
    'other year': `The annual report beside the register is of another year, so what ${regulator} decided in this quarter is not known here.`,
    silent: `The annual report beside the register does not say how many complaints ${regulator} decided.`,
    given: `The annual report tells the decisions of the whole year: which of them fell in this quarter, it does not say.`,
  };
  return [
    words[state],
    hasOrders
      ? `What ${regulator} ordered in each case, and what is still to be done in it, is not told here: it is to be told beside this page.`
      : `What ${regulator} ordered, and how far that is complied with, is not known here: it is to be told beside this page.`,
  ];
}
