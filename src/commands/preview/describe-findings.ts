import type { Diagnostic } from '../../check/diagnostic.ts';
import type { Verdict } from '../../check/verdict.ts';
import type { Code } from '../../codes/code.ts';
import { foldAlike } from '../../print/fold-alike.ts';
import { nameAnchors } from '../../publication/page/anchors.ts';
import { nameProcessPlace } from '../../publication/process/process-anchors.ts';
import type { NoteView } from '../../render/preview/render-preview.ts';
import { joinList } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';

/** Where on the pages of a publication a finding stands: an anchor, or `''` for none. */
export type Locate = (finding: Diagnostic, kind: Verdict['kind']) => string;

/** How findings are told: where each stands, and how our command is typed here. */
export interface Telling {
  readonly locate: Locate;
  readonly command: string;
  /** The address of an anchor from the page on which it is told; `''` if no page has it. */
  readonly lead: (anchor: string) => string;
}

/** Where findings stand on the pages of a Code. */
export interface Anchors {
  /** By the id of a provision. */
  readonly provisions: ReadonlyMap<string, string>;
  /** By a key of the report. */
  readonly parts: ReadonlyMap<string, string>;
  /** The same without that of the self-assessment, which is a file of its own. */
  readonly written: ReadonlyMap<string, string>;
  /** Of the part that holds the figures; `''` if there is none. */
  readonly figures: string;
}

/** The anchors of the pages of a Code; null for none. */
export function listAnchors(code: Code | null): Anchors | null {
  if (!code) return null;
  const names = nameAnchors(code);
  const held = (code.report?.parts ?? []).flatMap(({ letter, holds }) =>
    holds.map(({ key, kind }) => ({ key, kind, anchor: `part-${letter}` })),
  );
  return {
    provisions: new Map(code.provisions.map((one) => [one.id, names.get(one) ?? ''])),
    parts: new Map(held.map(({ key, anchor }) => [key, anchor])),
    written: new Map(held.flatMap(({ key, kind, anchor }) => (kind === 'assessment' ? [] : [[key, anchor]]))),
    figures: held.find(({ kind }) => kind === 'figures')?.anchor ?? '',
  };
}

/** The anchor of the provision that a finding concerns, or of the part of the report or of the procedure in which it was found. */
export function openLocate(anchors: Anchors | null): Locate {
  return ({ provision, path }, kind) => {
    const [key] = path;
    if (kind === 'assessment') return anchors?.provisions.get(provision) ?? '';
    if (kind === 'report') return anchors?.parts.get(String(key)) ?? '';
    if (kind === 'register') return anchors?.figures ?? '';
    return kind === 'process' ? nameProcessPlace(path) : '';
  };
}

/** All findings for the head of a page, the gravest first; those that say the same of many provisions are told once. */
export function listNotes(verdicts: readonly Verdict[], telling: Telling): NoteView[] {
  const found = verdicts
    .map(foldAlike)
    .flatMap(({ kind, diagnostics }) => diagnostics.map((one) => ({ one, kind })));
  const rank = ({ one }: { one: Diagnostic }) => ranks.indexOf(kindOf(one));
  return found
    .sort((a, b) => rank(a) - rank(b))
    .map(({ one, kind }) => describeNote(one, telling, telling.lead(telling.locate(one, kind))));
}

/** The findings by where they stand; those that stand nowhere are left to the head of the page. */
export function placeNotes(verdicts: readonly Verdict[], telling: Telling): Map<string, NoteView[]> {
  const placed = new Map<string, NoteView[]>();
  for (const { kind, diagnostics } of verdicts)
    for (const one of diagnostics) {
      const anchor = telling.locate(one, kind);
      if (anchor !== '') placed.set(anchor, [...(placed.get(anchor) ?? []), describeNote(one, telling, '')]);
    }
  return placed;
}

/** How many findings there are of each kind: `2 errors, 1 warning and 7 gaps`; `''` for none. */
export function countNotes(verdicts: readonly Verdict[]): string {
  const kinds = verdicts.flatMap(({ diagnostics }) => diagnostics.map(kindOf));
  const counted = ranks.flatMap((kind) => {
    const number = kinds.filter((one) => one === kind).length;
    return number > 0 ? [count(number, kind)] : [];
  });
  return joinList(counted);
}

type Kind = 'error' | 'warning' | 'gap';

/** The gravest first. */
const ranks: readonly Kind[] = ['error', 'warning', 'gap'];
const labels: Readonly<Record<Kind, string>> = { error: 'Error', warning: 'Warning', gap: 'Missing' };

function kindOf({ severity, gap }: Diagnostic): Kind {
  if (severity === 'error') return 'error';
  return gap ? 'gap' : 'warning';
}

/** A finding as a page tells it; `href` leads to where it stands. */
export function describeNote(one: Diagnostic, { command }: Pick<Telling, 'command'>, href: string): NoteView {
  const { message, help, rule, file, range } = one;
  const [advice = '', ...lines] = help.replaceAll('“selfassess ', `“${command} `).split('\n');
  const { line, column } = range.start;
  const kind = kindOf(one);
  return {
    ...{ kind, label: labels[kind], message, rule, help: advice, lines, href },
    place: `${file}:${line}:${column}`,
  };
}
