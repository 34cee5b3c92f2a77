import { listDisagreements } from '../../../records/disagreements.ts';
import { joinList } from '../../../words/lists.ts';
import { count } from '../../../words/plurals.ts';
import type { ReportContext, ReportRule } from '../../report/report-rule.ts';
import { readRefused } from '../../report/written-fields.ts';
import type { Finding } from '../../rule.ts';

/**
 * A typed figure that differs from the register's. Both are published, unless the register's is kept back: a check sees
 * it all the same.
 */
export const figuresDiffer: ReportRule = {
  id: 'figures-differ',
  severity: 'warning',
  gap: false,
  find: (context) => [...findTyped(context), ...findRefused(context)],
};

function findTyped({ document, report, register }: ReportContext): Finding[] {
  const own = report.years.at(-1);
  const typed = document.performance?.figures;
  if (register.state !== 'counted' || !typed || own?.from !== 'register') return [];
  const shown = new Set(report.disagreements.map(({ what }) => what));
  return listDisagreements(typed, own.exact).map(({ keys, what, typed: written, counted }) => ({
    path: ['performance', 'figures', ...keys],
    at: 'value',
    message: `${what}: ${written} is typed, but ${joinList(register.files)} gives ${counted}.`,
    help: `Correct the number, or the register; or take the typed number out. As it stands, the report shows ${shown.has(what) ? 'both' : 'neither, because the register’s is kept back (suppress-below)'}.`,
  }));
}

function findRefused(context: ReportContext): Finding[] {
  const { report, register } = context;
  const counted = report.years.at(-1)?.exact.refused;
  const number = counted?.total[0];
  if (register.state !== 'counted' || !counted?.given || typeof number !== 'number') return [];
  const refused = readRefused(context);
  if (!refused || refused.sum === number) return [];
  const said = refused.isList ? `adds up to ${refused.sum}` : 'says none';
  return [
    {
      path: [refused.key],
      at: 'key',
      message: `${refused.key} ${said}, but ${joinList(register.files)} holds ${count(number, 'refused complaint')} for the year.`,
      help: 'List the types so that their numbers add up to that, or correct the register.',
    },
  ];
}
