import type { BaselineEntry } from './baseline-entry.ts';
import { shutKey } from './read-baseline.ts';

const header = `# selfassess baseline: findings that are known, and that “selfassess check” no longer counts.
# By self-assessment, rule and provision, with the words at fault; lines may move, but new words count again.
# Gaps are known only to a draft (--draft); a file with “no-new-gaps” may have those listed there, and no others.
# Written by “selfassess check --write-baseline”; “--prune-baseline” takes out what has been put right.
`;

/**
 * A baseline as it is written to disk: sorted, so that the same findings give the same file. The files of `shut` may get
 * no new gaps.
 */
export function printBaseline(entries: readonly BaselineEntry[], shut: readonly string[] = []): string {
  const files = [...new Set([...entries.map(({ file }) => file), ...shut])].toSorted(order);
  if (files.length === 0) return `${header}{}\n`;
  const lines = files.flatMap((file) => [
    `${printKey(file)}:`,
    ...(shut.includes(file) ? [`  ${shutKey}: {}`] : []),
    ...printEntries(entries.filter((entry) => entry.file === file)),
  ]);
  return `${header}${lines.join('\n')}\n`;
}

function printEntries(entries: readonly BaselineEntry[]): string[] {
  const sorted = entries.toSorted(
    (a, b) => order(a.rule, b.rule) || order(a.place, b.place) || order(a.words, b.words),
  );
  return sorted.flatMap(({ rule, place, words }, index) => {
    const before = sorted[index - 1];
    const isSameRule = before?.rule === rule;
    return [
      ...(isSameRule ? [] : [`  ${printKey(rule)}:`]),
      ...(isSameRule && before.place === place ? [] : [`    ${printKey(place)}:`]),
      `      - ${quote(words)}`,
    ];
  });
}

const { compare } = new Intl.Collator('en', { numeric: true });

function order(a: string, b: string): number {
  return compare(a, b) || (a < b ? -1 : Number(a > b));
}

function printKey(key: string): string {
  return /^[\w.][\w./-]*$/.test(key) ? key : quote(key);
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
