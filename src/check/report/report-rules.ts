import { figuresDiffer } from '../rules/report/figures-differ.ts';
import { impossibleShare } from '../rules/report/impossible-share.ts';
import { improvementWithoutDate } from '../rules/report/improvement-without-date.ts';
import { missingColumn } from '../rules/report/missing-column.ts';
import { missingReportPart } from '../rules/report/missing-report-part.ts';
import { mixedDeterminations } from '../rules/report/mixed-determinations.ts';
import { reportPeriod } from '../rules/report/report-period.ts';
import { unlikelyTogether } from '../rules/report/unlikely-together.ts';
import { unreadableRegister } from '../rules/report/unreadable-register.ts';
import { wrongRate } from '../rules/report/wrong-rate.ts';
import { wrongSum } from '../rules/report/wrong-sum.ts';
import { yearWithoutFigures } from '../rules/report/year-without-figures.ts';
import type { ReportRule } from './report-rule.ts';

/** The rules about the annual report, `report.yaml`. */
export const reportRules: readonly ReportRule[] = [
  missingReportPart,
  reportPeriod,
  improvementWithoutDate,
  yearWithoutFigures,
  unreadableRegister,
  missingColumn,
  wrongSum,
  wrongRate,
  impossibleShare,
  mixedDeterminations,
  unlikelyTogether,
  figuresDiffer,
];
