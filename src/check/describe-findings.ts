import { findNode, locatePath, type Path, type Source } from '../source/source.ts';
import type { Span } from '../source/span.ts';
import { nestQuotes } from '../words/short-text.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { adviseOnEmptyKey } from './empty-key.ts';
import type { Settings } from './leeway/settings.ts';
import { locateQuote } from './locate-quote.ts';
import { buildLocator } from './positions.ts';
import { readProvision } from './provision-path.ts';
import type { Finding, Rule } from './rule.ts';

/** What decides how serious a finding is. */
export interface Weighing {
  /** Whether something missing is only a warning. */
  readonly draft: boolean;
  readonly settings: Pick<Settings, 'severities'>;
  /** Whether a path leads from the file's folder to a file; without it, nothing is said of such paths. */
  readonly reaches?: (path: string) => boolean;
}

/** A finding with its rule's name and its place in the text. */
export interface Placed extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly gap: boolean;
  readonly span: Span;
}

/** What a rule finds, each finding with its place and its severity here; nothing if the rule is off. */
export function placeFindings<Needs>(
  rule: Rule<Needs>,
  needs: Needs,
  source: Source,
  { draft, settings }: Weighing,
): Placed[] {
  const severity = settings.severities.get(rule.id) ?? rule.severity;
  if (severity === 'off') return [];
  return rule.find(needs).map((finding) => ({
    ...finding,
    rule: rule.id,
    severity: draft && rule.gap ? 'warning' : severity,
    gap: rule.gap,
    span: findSpan(finding, source),
    ...(finding.at === 'key' ? adviseOnEmptyKey(finding.path, finding.help, source) : undefined),
  }));
}

/** A source's slips and findings as diagnostics, in the order they come in the file. */
export function describeFindings(source: Source, placed: readonly Placed[]): Diagnostic[] {
  return describe(
    source,
    dropCovered(
      placed.map((one) => nameMeant(one, placed)),
      source,
    ),
  );
}

/** A key that is none, with what is missing beside it for its name: the one gap that it may be meant for. */
function nameMeant(one: Placed, placed: readonly Placed[]): Placed {
  const isGap = (path: Path) =>
    placed.some((other) => other.gap && other.path.length === path.length && startsWith(other.path, path));
  const gaps = (one.mayBe ?? []).filter(isGap);
  const [meant] = gaps;
  if (!meant || gaps.length > 1 || (one.covers && isGap(one.covers))) return one;
  return { ...one, covers: meant, help: `Write ${meant.at(-1)}: if that is meant.` };
}

function findSpan(finding: Finding, source: Source): Span {
  if (finding.span) return finding.span;
  const span = locatePath(source.root, chooseShown(finding, source), finding.at);
  return finding.quote === undefined ? span : locateQuote(source.text, span, finding.quote, finding.lead);
}

function chooseShown({ path, shownAt }: Finding, { root }: Source): Path {
  return shownAt && !findNode(root, path) ? shownAt : path;
}

/** One cause, one diagnostic: leaves out what another finding or a mended slip already explains. */
function dropCovered(placed: readonly Placed[], { root, slips }: Source): Placed[] {
  return placed.filter(({ path, orAt = [], covers, at, span, gap, precedes }, index) => {
    const value = at === 'value' ? findNode(root, path) : undefined;
    const mended =
      value?.kind === 'text' && slips.some((slip) => slip.span[0] >= span[0] && slip.span[0] < span[1]);
    return (
      !mended &&
      !(gap && !precedes && placed.some((other) => other.precedes && startsWith(path, other.precedes))) &&
      !placed.some(
        (other, before) =>
          other.covers &&
          other.covers !== covers &&
          [path, ...orAt].some((one) => startsWith(one, other.covers ?? [])) &&
          // Of two that explain each other, the first stays.
          !(covers && startsWith(other.path, covers) && index < before),
      )
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
    ({ span, related, fix = [], ...slip }): Diagnostic => ({
      ...slip,
      message: nestQuotes(slip.message),
      fix,
      severity: 'error',
      gap: false,
      file,
      range: locate(span),
      path: [],
      together: '',
      last: false,
      provision: findProvision(source, span),
      related: related.map((other) => ({ file, range: locate(other.span), note: other.note })),
    }),
  );
  const findings = placed.map(
    ({
      rule,
      severity,
      gap,
      message,
      help,
      path,
      span,
      together = '',
      last = false,
      related = [],
      elsewhere = [],
      fix,
    }): Diagnostic => ({
      rule,
      severity,
      gap,
      message: nestQuotes(message),
      help,
      file,
      range: locate(span),
      path,
      together,
      last,
      provision: readProvision(path),
      related: [
        ...related.map((other) => ({
          file,
          range: locate(locatePath(source.root, other.path, 'key')),
          note: other.note,
        })),
        ...elsewhere,
      ],
      fix: fix === undefined ? [] : [{ span, text: fix }],
    }),
  );
  return [...slips, ...findings].sort((a, b) => a.range.start.offset - b.range.start.offset);
}

/** The provision whose lines contain the place, or `''`. */
function findProvision(source: Source, span: Span): string {
  const provisions = findNode(source.root, ['provisions']);
  if (provisions?.kind !== 'map' || span[0] > provisions.span[1]) return '';
  return provisions.entries.findLast(({ keySpan }) => keySpan[0] <= span[0])?.key ?? '';
}
