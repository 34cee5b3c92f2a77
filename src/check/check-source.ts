import type { Code } from '../codes/code.ts';
import { loadCode } from '../codes/load-code.ts';
import { findNode, locatePath, type Path, type Source, type Span } from '../source/source.ts';
import type { Assessment } from './assessment.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { fitToSchema } from './fit-to-schema.ts';
import type { ProvisionEntry } from './generated/self-assessment.ts';
import { judgementRules } from './judgement-rules.ts';
import { locateQuote } from './locate-quote.ts';
import { buildLocator } from './positions.ts';
import { readProvision } from './provision-path.ts';
import { readAssessment } from './read-assessment.ts';
import type { Context, Document, Finding, Rule } from './rule.ts';
import { codeRules, documentRules } from './rules.ts';
import type { Settings } from './settings.ts';
import { countAnswers, type Tally } from './tally.ts';

/** What the check says of one file. */
export interface Verdict {
  readonly file: string;
  readonly text: string;
  /** Sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly tally: Tally;
  /** What was read, where the file names a known Code; to be relied on only if no diagnostic is an error. */
  readonly read: { readonly assessment: Assessment; readonly code: Code } | null;
}

export interface CheckOptions {
  /** Whether what is missing is only a warning. */
  readonly draft: boolean;
  /** Whether a file stands at that path in the assessment's folder. */
  readonly exists: (path: string) => boolean;
  /** ISO date against which dates are judged. */
  readonly today: string;
  readonly settings: Settings;
}

/** A finding with its rule's name and its place in the text. */
interface Placed extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
}

/** Decides whether a self-assessment is sound under the Code it names. Never throws for what is in the file. */
export function checkSource(source: Source, options: CheckOptions): Verdict {
  const { document, errors } = fitToSchema(source.root);
  const context: Context = { document, schemaErrors: errors, exists: options.exists, today: options.today };
  const code = loadCode(document.code ?? '');
  const place = <Needs>(rules: readonly Rule<Needs>[], needs: Needs): Placed[] =>
    source.sound ? rules.flatMap((rule) => placeFindings(rule, needs, source, options)) : [];
  const placed = place(documentRules, context);
  const codeContext = code && { ...context, code, provisions: readProvisions(document) };
  if (codeContext) placed.push(...place(codeRules, codeContext), ...place(judgementRules, codeContext));
  return {
    file: source.file,
    text: source.text,
    diagnostics: describe(source, dropCovered(placed, source)),
    tally: countAnswers(source.sound ? codeContext : undefined),
    read: codeContext ? { assessment: readAssessment(codeContext), code: codeContext.code } : null,
  };
}

function readProvisions({ provisions = {} }: Document): Map<string, ProvisionEntry> {
  return new Map(Object.entries(provisions).flatMap(([id, entry]) => (entry ? [[id, entry]] : [])));
}

function placeFindings<Needs>(
  rule: Rule<Needs>,
  needs: Needs,
  source: Source,
  { draft, settings }: CheckOptions,
): Placed[] {
  const severity = settings.severities.get(rule.id) ?? rule.severity;
  if (severity === 'off') return [];
  return rule.find(needs).map((finding) => ({
    ...finding,
    rule: rule.id,
    severity: draft && rule.gap ? 'warning' : severity,
    span: findSpan(finding, source),
  }));
}

function findSpan(finding: Finding, source: Source): Span {
  const span = locatePath(source.root, chooseShown(finding, source), finding.at);
  return finding.quote === undefined ? span : locateQuote(source.text, span, finding.quote);
}

function chooseShown({ path, shownAt }: Finding, { root }: Source): Path {
  return shownAt && !findNode(root, path) ? shownAt : path;
}

/** One cause, one diagnostic: what another finding or a mended slip explains is not reported too. */
function dropCovered(placed: readonly Placed[], { root, slips }: Source): Placed[] {
  return placed.filter(({ path, covers, at, span }) => {
    const value = at === 'value' ? findNode(root, path) : undefined;
    const mended =
      value?.kind === 'text' && slips.some((slip) => slip.span[0] >= span[0] && slip.span[0] < span[1]);
    return (
      !mended &&
      !placed.some((other) => other.covers && other.covers !== covers && startsWith(path, other.covers))
    );
  });
}

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

function describe(source: Source, placed: readonly Placed[]): Diagnostic[] {
  const { file } = source;
  const locate = buildLocator(source.text);
  const slips = source.slips.map(
    ({ span, related, ...slip }): Diagnostic => ({
      ...slip,
      severity: 'error',
      file,
      range: locate(span),
      path: [],
      provision: findProvision(source, span),
      related: related.map((other) => ({ range: locate(other.span), note: other.note })),
    }),
  );
  const findings = placed.map(
    ({ rule, severity, message, help, path, span, related = [] }): Diagnostic => ({
      rule,
      severity,
      message,
      help,
      file,
      range: locate(span),
      path,
      provision: readProvision(path),
      related: related.map((other) => ({
        range: locate(locatePath(source.root, other.path, 'key')),
        note: other.note,
      })),
    }),
  );
  return [...slips, ...findings].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** The provision whose lines hold the place, or `''`. */
function findProvision(source: Source, span: Span): string {
  const provisions = findNode(source.root, ['provisions']);
  if (provisions?.kind !== 'map' || span[0] > provisions.span[1]) return '';
  return provisions.entries.findLast(({ keySpan }) => keySpan[0] <= span[0])?.key ?? '';
}
