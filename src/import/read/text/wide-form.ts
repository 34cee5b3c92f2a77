import type { CodeTerms } from '../../code-terms.ts';
import type { Column } from '../rows.ts';
import { tidySpaces } from '../words.ts';

/** What a web form saves: a row for each answer sent, with a column for each question. */
export interface WideForm {
  /** The same as a table on the form, with its headings: a row for each provision of each answer sent. */
  readonly records: readonly (readonly string[])[];
  /** The headings of the questions, as they stand there. */
  readonly headings: readonly string[];
  /** The columns that ask about no provision, each heading with what stands below it. */
  readonly others: readonly (readonly string[])[];
}

/**
 * Turns records whose first row begins two provisions' numbers or more (`1.3 Evidence`) into rows of the form; undefined
 * for any others. A question that names no field (`1.3 A resident …`, `1.3 … [Comply]`) asks for the answer.
 */
export function turnWide(records: readonly (readonly string[])[], terms: CodeTerms): WideForm | undefined {
  const [head = [], ...sent] = records.filter((record) => record.some((cell) => cell.trim() !== ''));
  const asked = head.map((heading) => readQuestion(tidySpaces(heading).trim(), terms));
  const ids = [...new Set(asked.flatMap((question) => (question === undefined ? [] : [question.id])))];
  if (ids.length < fewestAsked || sent.length === 0 || sent.length > mostSent) return undefined;
  if (!asked.some((question) => question !== undefined && question.role !== 'comply')) {
    // Numbers alone may head anything.
    if (!asked.some((question) => (question?.words.length ?? 0) > longestName)) return undefined;
  }
  const rows = sent.flatMap((record) =>
    ids.map((id) => {
      const words = (role: Column): string =>
        asked
          .flatMap((question, at) =>
            question?.id === id && question.role === role ? [record[at] ?? ''] : [],
          )
          .filter((cell) => cell.trim() !== '')
          .join('\n');
      const requirement = asked.find((question) => question?.id === id && question.words !== '')?.words ?? '';
      return [id, requirement, words('comply'), words('evidence'), words('commentary')];
    }),
  );
  return {
    records: [names, ...rows],
    headings: head.filter((_, at) => asked[at] !== undefined),
    others: head.flatMap((heading, at) =>
      asked[at] === undefined ? [[heading, ...sent.map((record) => record[at] ?? '')]] : [],
    ),
  };
}

const fewestAsked = 2;
const mostSent = 20;
const longestName = 40;
const names = ['Provision', 'Requirement', 'Comply', 'Evidence', 'Commentary'];

interface Question {
  readonly id: string;
  readonly role: Column;
  /** What else it says: the requirement, or `''`. */
  readonly words: string;
}

function readQuestion(heading: string, terms: CodeTerms): Question | undefined {
  const start = new RegExp(
    String.raw`^(?:(?:code )?(?:provision|section|question|q)\.?\s*)?(${terms.ids})(?![\d.]\d)`,
    'i',
  );
  const [lead, written] = start.exec(heading) ?? [];
  if (lead === undefined || written === undefined) return undefined;
  const rest = heading.slice(lead.length).replace(/^[\s.:)–-]+/, '');
  const [bracket, inside = ''] = /[[(]([^[\]()]{2,60})[\])]\s*$/.exec(rest) ?? [];
  const named = roleOf(bracket === undefined ? rest : inside, terms);
  const words =
    named === undefined ? rest : bracket === undefined ? '' : rest.slice(0, -bracket.length).trim();
  return { id: terms.idOf(written), role: named ?? 'comply', words };
}

function roleOf(words: string, { readLabel }: CodeTerms): Column | undefined {
  const label = readLabel(`${words.replace(/(?<![\s:?])[\s:?]+$/, '')}:`);
  return label?.length === words.replace(/(?<![\s:?])[\s:?]+$/, '').length + 1 ? label.role : undefined;
}
