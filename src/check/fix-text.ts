import { mendText, overlaps } from '../source/mend.ts';
import type { Edit } from '../source/span.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What a check says of a text, as far as mending it needs to know. */
export interface CheckedText {
  /** Whether all of it could be read. */
  readonly sound: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A text with its mends made. */
export interface FixedText {
  readonly text: string;
  /** How many findings were mended. */
  readonly mended: number;
  /** Whether some mends were not made, since they would have brought another finding. */
  readonly refused: boolean;
}

const mostRounds = 5;
/** How often a text is checked anew to find which of its mends can stay: a check of a long one takes a second. */
const mostChecks = 60;

/**
 * Makes the mends that `check` offers for a text, in rounds, as a mended key can bring faults below it to light. A mend
 * stays only if there are fewer findings after it and none that was not there before; what the rules say that judge
 * words (`judges`) does not count, since the words were there before. Of very many faults that hang together, some may be
 * left, and are then `refused`.
 */
export function fixText(
  before: string,
  check: (text: string) => CheckedText,
  judges: (rule: string) => boolean,
): FixedText {
  let fixed: FixedText = { text: before, mended: 0, refused: false };
  let checks = 0;
  const again = (text: string) => {
    checks += 1;
    return check(text);
  };
  for (let time = 0; time < mostRounds && checks < mostChecks; time++) {
    const { text, mended, refused } = fixOffered(fixed.text, again, judges, () => checks < mostChecks);
    fixed = { text, mended: fixed.mended + mended, refused };
    if (mended === 0) break;
  }
  return fixed;
}

/** Makes those of the mends that are offered for the text as it is. */
function fixOffered(
  before: string,
  check: (text: string) => CheckedText,
  judges: (rule: string) => boolean,
  mayGoOn: () => boolean,
): FixedText {
  const list = ({ diagnostics }: CheckedText) => diagnostics.filter(({ rule }) => !judges(rule)).map(name);
  const first = check(before);
  const known = list(first);
  let best: FixedText = { text: before, mended: 0, refused: false };
  let fewest = known.length;
  const kept: Diagnostic[] = [];

  /** The text with those mends, and with those of faults that they bring to light. */
  const mend = (chosen: readonly Diagnostic[]): { text: string; mended: number; checked: CheckedText } => {
    let text = apply(before, chosen);
    let mended = chosen.length;
    for (let round = 1; ; round++) {
      const checked = check(text);
      const revealed = chooseFixes(checked.diagnostics).filter((one) => !known.includes(name(one)));
      if (revealed.length === 0 || round === mostRounds) return { text, mended, checked };
      text = apply(text, revealed);
      mended += revealed.length;
    }
  };

  const keep = (group: readonly Diagnostic[]): void => {
    if (group.length === 0) return;
    if (!mayGoOn()) {
      best = { ...best, refused: true };
      return;
    }
    const { text, mended, checked } = mend([...kept, ...group]);
    const left = list(checked);
    if (checked.sound && left.length < fewest && isWithin(left, known)) {
      kept.push(...group);
      fewest = left.length;
      best = { ...best, text, mended };
    } else if (group.length === 1) {
      best = { ...best, refused: true };
    } else {
      keep(group.slice(0, group.length / 2));
      keep(group.slice(group.length / 2));
    }
  };
  keep(chooseFixes(first.diagnostics));
  return best;
}

/** The diagnostics whose edits do not touch each other. */
export function chooseFixes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const edits: Edit[] = [];
  return diagnostics.filter(({ fix }) => {
    if (fix.length === 0 || fix.some((edit) => overlaps(edit, edits))) return false;
    edits.push(...fix);
    return true;
  });
}

function apply(text: string, chosen: readonly Diagnostic[]): string {
  const edits = chosen.flatMap(({ fix }) => fix);
  return mendText(text, edits).text;
}

/** A finding by what stays the same when other lines are mended. */
function name({ rule, path }: Diagnostic): string {
  return JSON.stringify([rule, path]);
}

/** Whether all those findings are among the others, each as often. */
function isWithin(left: readonly string[], known: readonly string[]): boolean {
  const rest = new Map<string, number>();
  for (const one of known) rest.set(one, (rest.get(one) ?? 0) + 1);
  return left.every((one) => {
    const times = rest.get(one) ?? 0;
    rest.set(one, times - 1);
    return times > 0;
  });
}
