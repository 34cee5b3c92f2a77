import type { ReportRule } from './report-rule.ts';
import { figuresDiffer } from './rules/figures-differ.ts';
import { improvementWithoutDate } from './rules/improvement-without-date.ts';
import { missingColumn } from './rules/missing-column.ts';
import { missingReportPart } from './rules/missing-report-part.ts';
import { mixedDeterminations } from './rules/mixed-determinations.ts';
import { reportPeriod } from './rules/report-period.ts';
import { unreadableRegister } from './rules/unreadable-register.ts';
import { wrongRate } from './rules/wrong-rate.ts';
import { wrongSum } from './rules/wrong-sum.ts';
import { yearWithoutFigures } from './rules/year-without-figures.ts';

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
  mixedDeterminations,
  figuresDiffer,
];
