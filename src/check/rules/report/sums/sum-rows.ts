import { allStages, nameStageKey } from '../../../../codes/stages.ts';
import { readRowStage } from '../../../../records/typed-rows.ts';
import { breakdownKinds } from '../../../../register/figures.ts';
import { squashText } from '../../../../words/compare.ts';
import type { ReportContext } from '../../../report/report-rule.ts';
import { listTypedYears, type TypedStage } from '../../../report/typed-years.ts';
import type { Finding } from '../../../rule.ts';

const tables = [...breakdownKinds, 'months'] as const;

/** The rows of each table add up to all the complaints received. */
export function sumRows({ path, name, stage, entry, year }: TypedStage): Finding[] {
  const { received } = entry;
  if (received === undefined) return [];
  return tables.flatMap((key): Finding[] => {
    const rows = (year[key] ?? []).map((row) => readRowStage(row, stage).received);
    const known = rows.filter((figure) => figure !== undefined);
    const sum = known.reduce((total, figure) => total + figure, 0);
    const isWhole = known.length === rows.length && rows.length > 0;
    if (isWhole ? sum === received : sum <= received) return [];
    return [
      {
        path: [...path.slice(0, -1), key],
        at: 'key',
        message: `${name}: the ${key} add up to ${sum}, but ${received} are received.`,
        help: `Correct the number that is wrong, or add a row for the others${stage === 0 || stage === allStages ? '' : `; numbers over all stages go under ${nameStageKey(allStages)} in each row`}.`,
      },
    ];
  });
}

/** A name may appear only once: a table has one row for it. */
export function findRepeats(context: ReportContext): Finding[] {
  const reasons = ['refused-by-reason', 'escalations-refused-by-reason'] as const;
  return listTypedYears(context).flatMap(({ path, year }) =>
    [...tables, ...reasons].flatMap((key) => {
      const names = (year[key] ?? []).map(({ name }) => squashText(name ?? ''));
      return names.flatMap((name, index): Finding[] =>
        name && names.indexOf(name) < index
          ? [
              {
                path: [...path, key, index, 'name'],
                at: 'value',
                message: `“${year[key]?.[index]?.name.trim()}” appears twice among the ${key.endsWith('by-reason') ? 'reasons' : key}.`,
                help: 'Add the two numbers up in one row.',
              },
            ]
          : [],
      );
    }),
  );
}
