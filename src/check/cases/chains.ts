import { findAll } from '../../words/find-all.ts';

/** Patterns that a text has in this order, each beginning within so many characters of the end of the one before. */
export interface Chain {
  readonly parts: readonly string[];
  readonly reach: number;
}

/** Where a chain is in a text. */
export interface FoundChain {
  readonly index: number;
  readonly 0: string;
}

/** The first place of each chain in a text; its shorter patterns are sought first, so that most texts are done early. */
export function findChains(
  chains: readonly Chain[],
  text: string,
  compile: (pattern: string) => RegExp,
): FoundChain[] {
  const known = new Map<string, RegExpExecArray[]>();
  const listAll = (part: string) => {
    const found = known.get(part) ?? findAll(compile(part), text);
    known.set(part, found);
    return found;
  };
  return chains.flatMap(({ parts, reach }): FoundChain[] => {
    const byCost = parts.toSorted((a, b) => a.length - b.length);
    return byCost.every((part) => listAll(part).length > 0)
      ? followChain(parts.map(listAll), reach, text)
      : [];
  });
}

function followChain(parts: readonly RegExpExecArray[][], reach: number, text: string): FoundChain[] {
  const [first = [], ...others] = parts;
  for (const { index, 0: words } of first) {
    let end = index + words.length;
    const isWhole = others.every((matches) => {
      const next = matches.find((match) => match.index >= end && match.index - end <= reach);
      if (next) end = next.index + next[0].length;
      return next !== undefined;
    });
    if (isWhole) return [{ index, 0: text.slice(index, end) }];
  }
  return [];
}
