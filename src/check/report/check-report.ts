import type { Code } from '../../codes/code.ts';
import type { AnnualReport, ExactReport } from '../../records/annual-report.ts';
import type { Basics } from '../../records/basics.ts';
import { fitToSchema } from '../../records/fit-to-schema.ts';
import type { ReportFile } from '../../records/generated/report.ts';
import { type CountPlan, planCount, readCounting } from '../../records/plan-count.ts';
import { hideExact, readReport } from '../../records/read-report.ts';
import { buildReportValidator } from '../../records/validate-report.ts';
import { findNode, locatePath, type Source } from '../../source/source.ts';
import { adviseOnEmpty } from '../advise-on-empty.ts';
import { describeFindings, placeFindings, type Weighing } from '../describe-findings.ts';
import { buildLocator } from '../positions.ts';
import type { FormContext, ReportFacts } from '../rule.ts';
import { caseInDoubt, caseLeftOut } from '../rules/report/case-left-out.ts';
import { impossibleShare } from '../rules/report/impossible-share.ts';
import { mixedDeterminations } from '../rules/report/mixed-determinations.ts';
import { unwantedReport } from '../rules/report/unwanted-report.ts';
import { wrongRate } from '../rules/report/wrong-rate.ts';
import { wrongSum } from '../rules/report/wrong-sum.ts';
import type { Verdict } from '../verdict.ts';
import { formRules } from './form-rules.ts';
import { onlyAmongRead } from './misread.ts';
import { buildRegisterSource } from './register-source.ts';
import { reportBrokenMarkup } from './report-broken-markup.ts';
import { reportPersonalData } from './report-personal-data.ts';
import type { RegisterReading, ReportRule } from './report-rule.ts';
import { reportRules } from './report-rules.ts';
import { reportUnknownProvision } from './report-unknown-provision.ts';
import { reportUnknownStage } from './report-unknown-stage.ts';
import { reportWordsAgainstFigures } from './report-words-against-figures.ts';
import { reportYearInWords } from './report-year-in-words.ts';

/** What is wrong with a `report.yaml` as a file; its register's cases have a separate verdict. */
interface ReportVerdict {
  readonly verdicts: readonly Verdict[];
  /** What was read; reliable only if no diagnostic is an error. Null if the assessment names no known Code. */
  readonly report: AnnualReport | null;
  /** What the answers are compared with; null if the report has no figures. */
  readonly facts: ReportFacts | null;
}

/** A report opened: how its register is to be counted, before it can be checked. */
export interface OpenedReport {
  /** Undefined if there is nothing to count. */
  readonly plan: CountPlan | undefined;
  /** Whether something in it cannot be read as meant. */
  readonly isUnsound: boolean;
  readonly check: (register: RegisterReading, weighing: Weighing) => ReportVerdict;
}

/** Checks `report.yaml` against the self-assessment beside it. `today` is an ISO date. */
export function openReport(given: Source, basics: Basics, today: string): OpenedReport {
  const source = adviseOnEmpty(given, emptyHelp);
  if (basics.code && !basics.code.report) return openUnwanted(source, basics.code);
  const { document, errors } = fitToSchema<ReportFile>(source.root, buildReportValidator(basics.code));
  return {
    plan: source.sound ? planCount(document, basics, today) : undefined,
    isUnsound: source.slips.length > 0 || errors.some(({ path }) => path[0] === 'performance'),
    check: (register, weighing) => {
      const { code } = basics;
      const counted = register.state === 'counted' ? register.counted : undefined;
      const report = code ? readReport(document, basics, code, counted) : null;
      const { root, text } = source;
      const form: FormContext = {
        schemaErrors: errors,
        root,
        text,
        kind: 'report',
        reaches: weighing.reaches,
      };
      const placed = source.sound
        ? [
            ...formRules.flatMap((rule) => placeFindings(rule, form, source, weighing)),
            ...(code && report
              ? everyReportRule.flatMap((rule) =>
                  placeFindings(
                    rule,
                    { document, basics, code, register, report, today, schemaErrors: errors },
                    source,
                    weighing,
                  ),
                )
              : []),
          ]
        : [];
      return {
        verdicts: [
          buildVerdict('report', source, describeFindings(source, placed)),
          ...(register.state === 'counted' ? checkRegisters(register, weighing) : []),
        ],
        report: report && hideExact(report),
        facts: report ? buildFacts(source, report, readCounting(document, '').shareOf) : null,
      };
    },
  };
}

const emptyHelp =
  'Write it, start from the sample’s, or delete the file: docs/figures.md shows what belongs in an annual report.';

/** If the Code wants no report, all that matters is that the file is there. */
function openUnwanted(source: Source, code: Code): OpenedReport {
  const unread = { ...source, slips: [] };
  return {
    plan: undefined,
    isUnsound: false,
    check: (_, weighing) => {
      const placed = placeFindings(unwantedReport, { root: source.root, code }, unread, weighing);
      const verdict = buildVerdict('report', source, describeFindings(unread, placed));
      return { verdicts: [verdict], report: null, facts: null };
    },
  };
}

/** The rules that hold one figure against what others make. */
const sums: readonly ReportRule[] = [wrongSum, wrongRate, impossibleShare, mixedDeterminations];

/** The rules about a report, with those that it shares with the self-assessment. */
const everyReportRule = [
  ...reportRules.map((rule) => (sums.includes(rule) ? onlyAmongRead(rule) : rule)),
  reportBrokenMarkup,
  reportPersonalData,
  reportUnknownProvision,
  reportUnknownStage,
  reportWordsAgainstFigures,
  reportYearInWords,
];

function buildVerdict(
  kind: Verdict['kind'],
  { file, text }: Source,
  diagnostics: Verdict['diagnostics'],
): Verdict {
  return { kind, file, text, diagnostics, tally: { provisions: 0, answered: 0, complete: 0 }, read: null };
}

/** One for each register in which a row is at fault. */
function checkRegisters(
  { files, counted }: Extract<RegisterReading, { state: 'counted' }>,
  weighing: Weighing,
): Verdict[] {
  return files.flatMap((file, at) => {
    const faults = counted.faults.filter(({ register }) => register === at);
    if (faults.length === 0) return [];
    const source = buildRegisterSource(
      file,
      faults.map(({ line }) => line),
    );
    const context = { counted, register: at };
    const placed = [caseLeftOut, caseInDoubt].flatMap((rule) =>
      placeFindings(rule, context, source, weighing),
    );
    return [buildVerdict('register', source, describeFindings(source, placed))];
  });
}

function buildFacts(
  source: Source,
  report: ExactReport,
  shareOf: ReportFacts['shareOf'],
): ReportFacts | null {
  const own = report.years.at(-1);
  if (!own || own.from === 'missing') return null;
  const locate = buildLocator(source.text);
  return {
    file: source.file,
    figures: own.exact,
    shareOf,
    earlier: report.years.slice(0, -1).flatMap(({ exact, from }) => (from === 'missing' ? [] : [exact])),
    determinations: report.determinations?.total ?? null,
    locate: (paths) => {
      const path = paths.find((one) => findNode(source.root, one)) ?? ['performance', 'register'];
      return locate(locatePath(source.root, path, 'key'));
    },
  };
}
