import type { AnswerWord } from '../../codes/code.ts';
import { readDate } from '../../words/parse-date.ts';
import { type Block, type OtherCell, wordsOf } from '../read/rows.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What is done about a No: an action with its day (ISO) and owner, or an alternative. Markdown; `''` where not given. */
export interface Remedy {
  readonly what: string;
  readonly by: string;
  readonly owner: string;
  /** The day on which the action was done. */
  readonly done: string;
  readonly alternative: string;
}

/** Nothing is done about an answer. */
export const noRemedy: Remedy = { what: '', by: '', owner: '', done: '', alternative: '' };

/**
 * The remedy given in columns the form does not have, and their other words under their headings. Only an answer that
 * asks for a remedy, such as No, has one; a day that is not plain stays in the words.
 */
export function readRemedy(
  others: readonly OtherCell[],
  answer: AnswerWord | undefined,
): { remedy: Remedy; rest: readonly Block[] } {
  const found = { ...noRemedy };
  const rest: Block[] = [];
  const asks = answer?.needs.includes('remedy') ?? false;
  const hasAction = asks && others.some(({ heading }) => partOf(heading) === 'what');
  for (const { heading, blocks } of others) {
    const part = partOf(heading);
    const words = part === 'by' ? readDate(wordsOf(blocks), 'day') : writeMarkdown(blocks);
    const fits = part === 'alternative' ? asks : hasAction;
    if (part !== '' && fits && found[part] === '' && words !== '') found[part] = words;
    else if (!isMark(heading, blocks)) rest.push(...underHeading(heading, blocks));
  }
  return { remedy: found, rest };
}

type PartOfColumn = Exclude<keyof Remedy, 'done'>;

const parts: readonly [PartOfColumn, RegExp][] = [
  [
    'by',
    /^(?:(?:action|complete|completed|comply|to comply|due|target) )?(?:by|by when|when|date|deadline|due)(?: date)?$|^target$/i,
  ],
  ['owner', /^(?:action )?(?:owner|lead|lead officer|responsible(?: officer| person)?|by whom|who)$/i],
  [
    'what',
    /^(?:improvement |required |further |proposed )?actions?(?: required| needed| to be taken| plan| to comply)?$/i,
  ],
  ['alternative', /^alternative(?:s| way| arrangements?)?$/i],
];

/** The part of a remedy that a column's heading names, or `''`. */
export function partOf(heading: string): PartOfColumn | '' {
  const name = heading.trim().replace(/[:?]$/, '');
  return parts.find(([, pattern]) => pattern.test(name))?.[0] ?? '';
}

/** The mark by which our own sheet tells whether a row is old, or that in the column of an answer, which is read. */
function isMark(heading: string, blocks: readonly Block[]): boolean {
  return heading === 'mark' && ownOrChosen.test(wordsOf(blocks).trim());
}

const ownOrChosen = /^(?:m[0-9a-f]{10}|[✓✔☑☒☐□●•–-]|\[?[xX]\]?|yes|no|partial(?:ly)?|partly)$/iu;

function underHeading(heading: string, blocks: readonly Block[]): readonly Block[] {
  if (heading === '') return blocks;
  const runs = [{ text: heading, bold: true, italic: false, href: '' }];
  return [{ marker: '', depth: 0, heading: 0, cell: 0, runs }, ...blocks];
}
