import type { BaselineEntry } from './baseline-entry.ts';

const header = `# selfassess baseline: findings that are known, and that “selfassess check” no longer counts.
# By self-assessment, rule and provision, with the words at fault; lines may move, but new words count again.
# Written by “selfassess check --write-baseline”; “--prune-baseline” takes out what has been put right.
`;

/** A baseline as it is written to disk: sorted, so that the same findings give the same file. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  if (entries.length === 0) return `${header}{}\n`;
  const { compare } = new Intl.Collator('en', { numeric: true });
  const order = (a: string, b: string) => compare(a, b) || (a < b ? -1 : Number(a > b));
  const sorted = entries.toSorted(
    (a, b) =>
      order(a.file, b.file) || order(a.rule, b.rule) || order(a.place, b.place) || order(a.words, b.words),
  );
  const lines = sorted.flatMap((entry, index) => {
    const before = sorted[index - 1];
    const steps = [entry.file, entry.rule, entry.place];
    const same = before ? [before.file, before.rule, before.place] : [];
    const first = steps.findIndex((step, depth) => step !== same[depth]);
    const keys = steps.map((step, depth) => `${'  '.repeat(depth)}${printKey(step)}:`);
    return [...(first < 0 ? [] : keys.slice(first)), `      - ${quote(entry.words)}`];
  });
  return `${header}${lines.join('\n')}\n`;
}

function printKey(key: string): string {
  return /^[\w.][\w./-]*$/.test(key) ? key : quote(key);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
