/** An example: what is read, what it should be read as, and what it is read as; `''` for nothing. */
export interface Example {
  readonly text: string;
  readonly right: string;
  readonly read: string;
}

/** Precision and recall of a half of the examples, with those read wrongly. */
interface Measured {
  readonly half: 'open' | 'held back';
  readonly examples: number;
  /** Of those read as something, the share read rightly. */
  readonly precision: number;
  /** Of those that are something, the share read rightly. */
  readonly recall: number;
  readonly wrong: readonly Example[];
}

/** Measures both halves. */
function measure(examples: readonly Example[]): readonly [Measured, Measured] {
  const held = new Map(
    [false, true].map((back) => [back, examples.filter(({ text }) => isHeldBack(text) === back)]),
  );
  return [measureHalf('open', held.get(false) ?? []), measureHalf('held back', held.get(true) ?? [])];
}

function measureHalf(half: Measured['half'], examples: readonly Example[]): Measured {
  const read = examples.filter((one) => one.read !== '');
  const right = examples.filter((one) => one.right !== '');
  const hits = right.filter((one) => one.read === one.right).length;
  return {
    half,
    examples: examples.length,
    precision: hits / Math.max(read.length, 1),
    recall: hits / Math.max(right.length, 1),
    wrong: examples.filter((one) => one.read !== one.right),
  };
}

/** Examples from lists by their right answers; `nothing` are answers that mean that nothing is read. */
export function listExamples(
  lists: Readonly<Record<string, readonly string[]>>,
  read: (text: string) => string,
  nothing: readonly string[] = [],
): Example[] {
  const clear = (answer: string) => (nothing.includes(answer) ? '' : answer);
  return Object.entries(lists).flatMap(([right, texts]) =>
    texts.map((text) => ({ text, right: clear(right), read: clear(read(text)) })),
  );
}

/** The half of the labelled examples that an example belongs to, by a hash with a fixed seed (FNV-1a). */
function isHeldBack(text: string): boolean {
  let hash = 0x811c9dc5 ^ 2026;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash >>> 8) % 2 === 1;
}

/** The measures as a reader sees them, with the examples read wrongly. */
export function printMeasured(what: string, examples: readonly Example[]): string {
  return measure(examples)
    .map(({ half, examples: count, precision, recall, wrong }) => {
      const lines = wrong.map(
        ({ text, right, read }) => `  “${text}”: ${read || 'nothing'}, not ${right || 'nothing'}\n`,
      );
      return `${what}, ${half}: ${count} examples, precision ${percent(precision)}, recall ${percent(recall)}\n${lines.join('')}`;
    })
    .join('');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
