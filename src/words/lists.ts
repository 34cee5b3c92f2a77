/** A list in a sentence: `one`, `one and two`, `one, two and three`; the last word can be another, `one or two`. */
export function joinList(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** The parts that are not blank, with the separator between them. */
export function joinParts(parts: readonly string[], separator = ', '): string {
  return parts.filter((part) => part !== '').join(separator);
}

/** Items in the given order, three or more that follow each other as `1.2 to 1.6`; those that are not in it are left out. */
export function joinRuns(items: readonly string[], order: readonly string[]): string {
  const meant = new Set(items);
  const runs: string[][] = [];
  let inRun = false;
  for (const item of order) {
    const isOne = meant.has(item);
    if (isOne && inRun) runs.at(-1)?.push(item);
    else if (isOne) runs.push([item]);
    inRun = isOne;
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]} to ${run.at(-1)}` : run.join(', '))).join(', ');
}
