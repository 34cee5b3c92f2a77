import type { Code } from '../codes/code.ts';
import { type SourceRow, wordsOf } from './rows.ts';
import { similarityOf, tokensOf } from './words.ts';

/**
 * Whether a row is the heading of a section or a stage: its number, its title or both in the first cells, and nothing
 * in the others.
 */
export function matchHeading(row: SourceRow, code: Code): boolean {
  if (row.comply.length + row.evidence.length + row.commentary.length > 0) return false;
  const tokens = headingTokens(wordsOf([...row.provision, ...row.requirement]));
  return headingsOf(code).some(
    (heading) => similarityOf(tokens, heading) >= 0.8 || isStartOf(tokens, heading),
  );
}

/** Whether a text ends with a line, or two, that are a section's heading with its title: a heading that slipped into it. */
export function endsWithHeading(text: string, code: Code): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const ends = [lines.slice(-1), lines.slice(-2)].map((last) => headingTokens(last.join(' ')).join(' '));
  return headingsOf(code).some((heading) => heading.length > 1 && ends.includes(heading.join(' ')));
}

/** Whether a heading is cut short: at least its number and one word of its title. */
function isStartOf(tokens: readonly string[], heading: readonly string[]): boolean {
  return tokens.length > 1 && tokens.every((token, index) => token === heading[index]);
}

function headingsOf(code: Code): string[][] {
  return code.sections.flatMap((section) => {
    const number = String(section.number);
    const title = headingTokens(section.title);
    const stages = section.parts.filter(({ title: stage }) => stage !== '');
    return [
      [number],
      title,
      [number, ...title],
      ...stages.flatMap((stage) => [headingTokens(stage.title), [number, ...headingTokens(stage.title)]]),
    ];
  });
}

/** Words of a heading: without "section", and numbers written out as figures. */
function headingTokens(text: string): string[] {
  const words = tokensOf(text).filter((token) => token !== 'section');
  return words.map((token) => (numbers.includes(token) ? String(numbers.indexOf(token)) : token));
}

const numbers = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
