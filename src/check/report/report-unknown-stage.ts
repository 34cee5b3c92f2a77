import { listFigureStages, nameStageKey } from '../../codes/stages.ts';
import { breakdownKinds } from '../../register/figures.ts';
import { describePath } from '../provision-path.ts';
import type { Finding } from '../rule.ts';
import { unknownKey } from '../rules/form/unknown-key.ts';
import type { ReportRule } from './report-rule.ts';
import { listTypedYears } from './typed-years.ts';

/** The rule of that name for the figures of a stage that the Code does not have. */
export const reportUnknownStage: ReportRule = {
  ...unknownKey,
  find: (context) => {
    const known = listFigureStages(context.code).map(nameStageKey);
    const isUnknown = (key: string) =>
      /^(?:complaints|all-stages|stage-\d)$/.test(key) && !known.some((one) => one === key);
    return listTypedYears(context).flatMap(({ path, year }) =>
      [
        { at: path, keys: Object.keys(year) },
        ...([...breakdownKinds, 'months'] as const).flatMap((table) =>
          (year[table] ?? []).map((row, index) => ({ at: [...path, table, index], keys: Object.keys(row) })),
        ),
      ].flatMap(({ at, keys }) =>
        keys.filter(isUnknown).map(
          (key): Finding => ({
            path: [...at, key],
            at: 'key',
            message: `“${key}” is not a key of ${describePath(at)}.`,
            help: `The Code’s figures go under ${known.join(', ')}. Check how the line is indented, too.`,
          }),
        ),
      ),
    );
  },
};
