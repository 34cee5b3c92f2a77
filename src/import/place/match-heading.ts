import type { Code, Provision, Section } from '../../codes/code.ts';
import { sectionOf } from '../../codes/sections.ts';
import { foldWords, listWords } from '../../words/compare.ts';
import type { CodeTerms } from '../code-terms.ts';
import { type SourceRow, wordsOf } from '../read/rows.ts';
import { similarityOf } from '../read/words.ts';

/**
 * Whether a row is the heading of a section or a stage: its number, its title or both in the first cells, and nothing
 * in the others.
 */
export function matchHeading(row: SourceRow, code: Code): boolean {
  if (row.comply.length + row.evidence.length + row.commentary.length + row.others.length > 0) return false;
  return isSectionHeading(wordsOf([...row.provision, ...row.requirement]), code);
}

/** Whether words are only the heading of a section or a stage: its number, its title or most of both. */
export function isSectionHeading(words: string, code: Code): boolean {
  if (words.length > longestHeading) return false;
  const tokens = headingTokens(words);
  // Figures alone, such as those of another provision, are no more than a section's number.
  const hasName = /\p{L}/u.test(words);
  return headingsOf(code.sections).some(
    (heading) =>
      isStartOf(tokens, heading) ||
      ((hasName || tokens.length === 1) &&
        similarityOf(tokens, heading) >= 0.8 &&
        tokens.every((token) => heading.includes(token))),
  );
}

/** The same of this Code and of its earlier editions, whose headings may end in words that only they have. */
export function isHeadingLine(line: string, { code, earlier }: Pick<CodeTerms, 'code' | 'earlier'>): boolean {
  if (line.length > longestHeading) return false;
  if (isSectionHeading(line, code)) return true;
  const folded = foldWords(line);
  const marks = code.earlier.flatMap(({ words }) => words).filter((words) => folded.endsWith(` ${words}`));
  const words = folded.slice(0, folded.length - Math.max(0, ...marks.map(({ length }) => length)));
  return (
    earlier.some((edition) => isSectionHeading(words, edition.code)) ||
    (marks.length > 0 && isSectionHeading(words, code))
  );
}

const longestHeading = 150;

/**
 * How many characters at the end of a provision's text are the heading of the next section or stage, which slipped into
 * its cell. 0 if there is none.
 */
export function headingAtEnd(text: string, provision: Provision, code: Code): number {
  const next = code.provisions[code.provisions.indexOf(provision) + 1];
  const section = next && sectionOf(next, code);
  if (section === undefined || next === undefined) return 0;
  if (section === sectionOf(provision, code) && next.stage === provision.stage) return 0;
  const headings = headingsOf([section]).map((heading) => heading.join(' '));
  const starts = [...text.matchAll(/(?:^|\n)(?=[^\n]*\S)/g)].slice(-2).map(({ index }) => index);
  const start = starts.find((at) => {
    const tokens = headingTokens(text.slice(at));
    const words = tokens.join(' ');
    const isNumbered = tokens.length > 1 && tokens[0] === next.section;
    return headings.some(
      (heading) => (heading === words && tokens.length > 1) || (isNumbered && heading.startsWith(words)),
    );
  });
  return start === undefined ? 0 : text.length - start;
}

/** Whether it is a heading cut short: at least its number and one word of its title. */
function isStartOf(tokens: readonly string[], heading: readonly string[]): boolean {
  return tokens.length > 1 && tokens.every((token, index) => token === heading[index]);
}

/** The headings of sections and of their stages, as words. */
function headingsOf(sections: readonly Section[]): string[][] {
  return sections.flatMap((section) => {
    const number = headingTokens(section.number);
    const title = headingTokens(section.title);
    const stages = section.parts.filter(({ title: stage }) => stage !== '');
    return [
      number,
      title,
      [...number, ...title],
      ...stages.flatMap((stage) => {
        const its = headingTokens(stage.title);
        return [its, [...number, ...its], [...title, ...its], [...number, ...title, ...its]];
      }),
    ].filter((heading) => heading.length > 0);
  });
}

/** Words of a heading: without "section", and numbers written out as figures. */
function headingTokens(text: string): string[] {
  const words = listWords(text).filter((token) => token !== 'section');
  return words.map((token) => (numbers.includes(token) ? String(numbers.indexOf(token)) : token));
}

const numbers = ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
