import type { Codes } from '../codes/codes.ts';
import type { Document, SharedEvidence } from '../records/document.ts';
import { fitToSchema } from '../records/fit-to-schema.ts';
import { validateSelfAssessment } from '../records/generated/validate-self-assessment.js';
import { readAssessment, readProvisions } from '../records/read-assessment.ts';
import type { Source } from '../source/source.ts';
import { describeFindings, type Placed, placeFindings, type Weighing } from './describe-findings.ts';
import { judgementRules } from './judgement-rules.ts';
import type { Settings } from './leeway/settings.ts';
import { applyWaivers } from './leeway/waivers.ts';
import { listRules } from './list-rules.ts';
import { countProgress, listProgress } from './progress.ts';
import type { ApprovalFacts, CodeContext, Context, ReportFacts, RevisionFacts, Rule } from './rule.ts';
import { unusedWaiver } from './rules/record/unused-waiver.ts';
import { codeRules, documentRules } from './rules.ts';
import type { WholeVerdict } from './verdict.ts';

export interface CheckOptions extends Weighing {
  /** The Codes that may be answered. */
  readonly codes: Codes;
  /** Whether there is a file at that path in the assessment's folder. */
  readonly exists: (path: string) => boolean;
  /** Why the file at that path is never published; without it, all may be. */
  readonly keptBack?: (path: string) => string;
  /** ISO date against which dates are judged. */
  readonly today: string;
  readonly settings: Settings;
  /** Documents that several assessments cite; without it, none. */
  readonly shared?: SharedEvidence;
  /** What the annual report beside it says; null if there is none, or it has no figures. */
  readonly report?: ReportFacts | null;
  /** The approval beside it; null if there is none. */
  readonly approval?: ApprovalFacts | null;
  /** What it revises; null if it is no revision within the year. */
  readonly revision?: RevisionFacts | null;
  /** False where only what is read is wanted, so that its words are not judged. */
  readonly judging?: boolean;
}

/** Decides whether a self-assessment is sound under the Code it names. Nothing in the file makes it throw. */
export function checkSource(source: Source, options: CheckOptions): WholeVerdict {
  const { document, errors } = fitToSchema<Document>(source.root, validateSelfAssessment);
  const context: Context = {
    document,
    shared: options.shared ?? {},
    schemaErrors: errors,
    root: source.root,
    text: source.text,
    kind: 'self-assessment',
    reaches: options.reaches,
    codes: options.codes,
    exists: options.exists,
    keptBack: options.keptBack ?? (() => ''),
    today: options.today,
    report: options.report ?? null,
    approval: options.approval ?? null,
    revision: options.revision ?? null,
    onTimePercent: options.settings.onTimePercent,
    lowVolume: options.settings.lowVolume,
  };
  const code = options.codes.find(document.code ?? '');
  const place = <Needs>(rules: readonly Rule<Needs>[], needs: Needs): Placed[] =>
    source.sound ? rules.flatMap((rule) => placeFindings(rule, needs, source, options)) : [];
  const placed = place(documentRules, context);
  const codeContext = code && { ...context, code, provisions: readProvisions(document) };
  if (codeContext) placed.push(...place(codeRules, codeContext), ...judge(source, codeContext, options));
  const progress = listProgress(source.sound ? codeContext : undefined);
  return {
    kind: 'assessment',
    file: source.file,
    text: source.text,
    diagnostics: describeFindings(source, placed),
    tally: countProgress(progress),
    progress,
    read: codeContext ? { assessment: readAssessment(codeContext), code: codeContext.code } : null,
  };
}

/** What the rules find in the words and no waiver covers; and the waivers without effect. */
function judge(source: Source, context: CodeContext, options: CheckOptions): Placed[] {
  if (!source.sound || options.judging === false) return [];
  const found = judgementRules.flatMap((rule) => placeFindings(rule, context, source, options));
  const rules = listRules();
  const ids = context.code.provisions.map(({ id }) => id);
  const isOff = (rule: string) => options.settings.severities.get(rule) === 'off';
  const { kept, waivers } = applyWaivers(found, source, ids, rules, isOff);
  if (waivers.length === 0) return kept;
  const waivable = rules.flatMap(({ id, waivable }) => (waivable ? [id] : []));
  return [...kept, ...placeFindings(unusedWaiver, { ...context, waivers, waivable }, source, options)];
}
