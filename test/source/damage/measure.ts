import fc from 'fast-check';
import type { Diagnostic } from '../../../src/check/diagnostic.ts';
import { listEntries } from '../sample.ts';
import { checkText, type DocumentName, documents, readDocument, readText } from './check.ts';
import { followHelp } from './follow.ts';
import type { Damaged, DamageKind } from './kinds.ts';
import { readLines } from './lines.ts';

/** A slip made at random. */
export interface Slipped {
  readonly kind: DamageKind;
  readonly name: DocumentName;
  readonly damaged: Damaged;
  readonly text: string;
}

/** What `check` said of a slip. */
export interface Judged extends Slipped {
  readonly found: readonly Diagnostic[];
  /** Whether the one finding is at the place. */
  readonly placed: boolean;
  /** What came of doing what it says: clean, not clean, or it needs thought. */
  readonly followed: 'clean' | 'not clean' | 'not mechanical';
  /** Whether what it says leads back to what was written. */
  readonly restored: boolean;
}

const sampleLines = new Map(documents.map((name) => [name, readLines(readDocument(name))]));

/** Slips at random: each kind as often as the others, each in a line where it can be made. */
export function slipsOf(kinds: readonly DamageKind[]): fc.Arbitrary<Slipped> {
  return fc
    .tuple(fc.nat(kinds.length - 1), fc.nat(99), fc.nat(9999), fc.nat(99))
    .map(([which, file, from, amount]) => {
      const kind = kinds[which];
      if (!kind) throw new Error('no kind');
      return place(kind, file, from, amount);
    })
    .filter((one): one is Slipped => one !== undefined);
}

function place(kind: DamageKind, file: number, from: number, amount: number): Slipped | undefined {
  const order: DocumentName[] =
    file < 65 ? ['self-assessment.yaml', 'report.yaml'] : ['report.yaml', 'self-assessment.yaml'];
  for (const name of order) {
    const lines = sampleLines.get(name) ?? [];
    for (let step = 0; step < lines.length; step++) {
      const damaged = kind.damage(lines, (from + step) % lines.length, amount);
      if (damaged) return { kind, name, damaged, text: `${damaged.lines.join('\n')}\n` };
    }
  }
  return undefined;
}

/** Checks a slip and follows what the finding says, where it can be followed. */
export async function judge(slipped: Slipped): Promise<Judged> {
  const found = await checkText(slipped.text, slipped.name);
  const [only] = found;
  const placed =
    found.length === 1 && only !== undefined && slipped.damaged.places.includes(only.range.start.line);
  const after = only && found.length === 1 ? followHelp(slipped.text, only) : undefined;
  if (after === undefined) return { ...slipped, found, placed, followed: 'not mechanical', restored: false };
  const rest = await checkText(after, slipped.name);
  return {
    ...{ ...slipped, found, placed },
    followed: rest.length === 0 ? 'clean' : 'not clean',
    restored: sayTheSame(after, slipped.name),
  };
}

function sayTheSame(text: string, name: DocumentName): boolean {
  const say = (one: string) =>
    JSON.stringify(
      listEntries(readText(one, name).root).map(({ key, value }) => [
        key,
        value.kind === 'text'
          ? value.text
          : value.kind === 'list'
            ? value.items.map((item) => item.kind === 'text' && item.text)
            : '',
      ]),
    );
  return say(text) === say(readDocument(name));
}

/** How many slips had how many findings, and what was right of them. */
export function tabulate(judged: readonly Judged[]): string {
  const buckets: readonly (readonly [string, (n: number) => boolean])[] = [
    ['0', (n) => n === 0],
    ['1', (n) => n === 1],
    ['2', (n) => n === 2],
    ['3-5', (n) => n >= 3 && n <= 5],
    ['6-20', (n) => n > 5 && n <= 20],
    ['21+', (n) => n > 20],
  ];
  const one = judged.filter(({ found }) => found.length === 1);
  const sum = (list: readonly Judged[], isMeant: (one: Judged) => boolean) => list.filter(isMeant).length;
  const heads = [
    `slips: ${judged.length}`,
    ...buckets.map(([label, fits]) => `${label} findings: ${sum(judged, ({ found }) => fits(found.length))}`),
    `0 and not declared sound: ${sum(judged, (j) => j.found.length === 0 && !j.kind.mayBeSound)}`,
    `1, at its place: ${sum(one, ({ placed }) => placed)}`,
    `1, followed: clean ${sum(one, (j) => j.followed === 'clean')}, not clean ${sum(one, (j) => j.followed === 'not clean')}, not mechanical ${sum(one, (j) => j.followed === 'not mechanical')}`,
    `1, followed, says what was written: ${sum(one, (j) => j.restored)}`,
    `most findings: ${Math.max(0, ...judged.map(({ found }) => found.length))}`,
  ];
  const kinds = [...new Set(judged.map(({ kind }) => kind))].map((kind) => {
    const own = judged.filter((j) => j.kind === kind);
    return `${kind.name}: ${own.map((j) => j.found.length + (j.found.length === 1 ? `${j.placed ? '' : '@'}${{ clean: j.restored ? '' : '~', 'not clean': '!', 'not mechanical': '?' }[j.followed]}` : '')).join(' ')}`;
  });
  return [...heads, '', ...kinds].join('\n');
}
