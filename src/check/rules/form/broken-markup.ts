import { findBrokenMarks } from '../../prose/broken-markup.ts';
import { type Passage, readPassages } from '../../prose/passages.ts';
import type { Finding, Rule } from '../../rule.ts';

/** Links, footnotes, tables and emphasis that are not written so that the page can show them. */
export const brokenMarkup: Rule = {
  id: 'broken-markup',
  severity: 'error',
  gap: false,
  find: (context) => readPassages(context).flatMap(findInText),
};

/** What is broken in the words of a passage. */
export function findInText({ path, text }: Passage): Finding[] {
  return findBrokenMarks(text).map((mark) => ({ path, at: 'value', ...mark }));
}
