import { countWhere, findLastWhere } from '../source/search-sorted.ts';
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
  const absent = placed.filter(({ gap, path }) => gap && !findNode(source.root, path));
  const gaps = new Set(absent.map(({ path }) => JSON.stringify(path)));
  const named = placed.map((one) => nameMeant(one, gaps));
  return describe(source, dropCovered(named, source));
}

/** A key that is none, with what is missing beside it for its name: the one gap that it may be meant for. */
function nameMeant(one: Placed, missing: ReadonlySet<string>): Placed {
  const isGap = (path: Path) => missing.has(JSON.stringify(path));
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

/** One cause, one diagnostic: leaves out what another finding or a mended slip already explains, or says word for word. */
function dropCovered(placed: readonly Placed[], { root, slips }: Source): Placed[] {
  const starts = slips.map(({ span }) => span[0]).sort((a, b) => a - b);
  const covering = groupByPath(placed, ({ covers }) => covers);
  const preceding = groupByPath(placed, ({ precedes }) => precedes);
  const said = new Set<string>();
  return placed.filter(({ rule, message, path, orAt = [], covers, at, span, gap, precedes }, index) => {
    const value = at === 'value' ? findNode(root, path) : undefined;
    if (value?.kind === 'text' && isBetween(starts, span)) return false;
    if (gap && !precedes && listUpwards(path).some((above) => preceding.has(above))) return false;
    const isCovered = [path, ...orAt].flatMap(listUpwards).some((above) =>
      covering.get(above)?.some(
        ({ one: other, index: before }) =>
          other.covers !== covers &&
          // Of two that explain each other, the first stays.
          !(covers && startsWith(other.path, covers) && index < before),
      ),
    );
    const words = JSON.stringify([rule, span, message]);
    if (isCovered || said.has(words)) return false;
    said.add(words);
    return true;
  });
}

/** The findings that name a path, by that path. */
function groupByPath(placed: readonly Placed[], read: (one: Placed) => Path | undefined) {
  const groups = new Map<string, { readonly one: Placed; readonly index: number }[]>();
  for (const [index, one] of placed.entries()) {
    const path = read(one);
    if (!path) continue;
    const group = groups.get(JSON.stringify(path));
    if (group) group.push({ one, index });
    else groups.set(JSON.stringify(path), [{ one, index }]);
  }
  return groups;
}

/** A path and those above it, up to the whole document, as `groupByPath` names them. */
function listUpwards(path: Path): string[] {
  return [...path, ''].map((_, length) => JSON.stringify(path.slice(0, length)));
}

/** Whether one of the offsets, which are in order, lies in a span. */
function isBetween(offsets: readonly number[], [start, end]: Span): boolean {
  return (offsets[countWhere(offsets, (offset) => offset < start)] ?? end) < end;
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
  return findLastWhere(provisions.entries, ({ keySpan }) => keySpan[0] <= span[0])?.key ?? '';
}
