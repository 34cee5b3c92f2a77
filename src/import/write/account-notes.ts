import type { Code } from '../../codes/code.ts';
import { joinList, joinRuns } from '../../words/lists.ts';
import type { LostWords } from '../hold/find-left.ts';
import { hasEvidence } from '../read/grid/columns-of-header.ts';
import type { Account, PlacedLine } from './account.ts';
import type { Note } from './note.ts';
import { partOf } from './read-remedy.ts';

/** Marks of an earlier edition, one sentence for each document that has them. */
export function editionNotes({ editions, code }: Account): string[] {
  return editions.map(({ document, edition, numbers, words, answered }) => {
    const quoted = words.map((phrase) => `“${phrase}”`);
    const rows = answered.length === 0 ? [] : [`the wording of its ${answered.join(', ')}`];
    const marks = [...numbers.map((number) => `the number ${number}`), ...quoted, ...rows].join(', ');
    return (
      `${document} shows signs of the ${edition} edition of the Code, and not of the ${code.edition} edition: ${marks}. ` +
      'The same number means something else there. Compare each answer with the wording before you rely on it.'
    );
  });
}

/** How many provisions were placed, with the counts of answers and evidence. */
export function summaryLines({ placed, code, emptyEvidence }: Account): string[] {
  const count = (answer: PlacedLine['answer']): number =>
    placed.filter((line) => line.answer === answer).length;
  const answers = code.answers.map(({ answer, label }) => `${count(answer)} ${label}`);
  return [
    `${placed.length} of ${code.provisions.length} provisions placed.`,
    `Answers: ${answers.join(', ')}, ${count('')} left blank.`,
    ...(hasEvidence(code.columns)
      ? [`Evidence: ${placed.length - emptyEvidence.length} with, ${emptyEvidence.length} without.`]
      : []),
  ];
}

/** How sure it is that a row was placed correctly, in words. */
export function describeSureness({ sure, number, edition }: PlacedLine): string {
  if (sure === 'map') return `from ${edition}’s ${number} by the map, in the same words`;
  if (sure === 'map-changed') return `from ${edition}’s ${number} by the map, wording changed`;
  if (sure === 'wording')
    return number === '' ? 'by its wording alone' : `by its wording, though its number is ${number}`;
  if (sure === 'number') return 'by its number alone';
  return sure === 'agree' ? 'number and wording agree' : 'by its number; its wording differs';
}

/** Which provisions were placed how surely, the surest first; those whose number and wording agree are only counted. */
export function surenessLines(account: Account): string[] {
  const groups = {
    agree: 'number and wording agree',
    wording: 'by the wording, without a number or against it',
    number: 'by the number alone',
    differs: 'by the number, as the wording differs',
    map: 'from an earlier edition by its map, in the same words',
    'map-changed': 'from an earlier edition by its map, with the wording changed',
  } as const;
  const found = Object.entries(groups).flatMap(([sure, words]) => {
    const ids = account.placed.filter((line) => line.sure === sure).map(({ id }) => id);
    if (ids.length === 0) return [];
    return [`${ids.length} ${words}${sure === 'agree' ? '' : ` (${ranges(account, ids)})`}`];
  });
  return found.length === 0 ? [] : [`How they were placed: ${found.join('; ')}.`];
}

/** Words that found no place, with those around them. */
function describeLost({ document, words, before, after }: LostWords): string {
  return `${document}: “${words}”, in “${`${before}[${words}]${after}`.trim()}”`;
}

/** Everything that a person should look at, the most serious first. */
export function accountNotes(account: Account): Note[] {
  const notes = [
    ...account.doubts.map((text) => ({ text, lines: [] })),
    {
      text:
        account.left.lost.length === 0
          ? ''
          : 'Words that found no place in the draft. Put them where they belong by hand, and tell us: no word should be lost.',
      lines: account.left.lost.map(describeLost),
    },
    ...account.others.map(({ document, other }) => ({
      text: `${document} also seems to hold ${other.is}. ${other.heads.length > 0 ? 'Nothing of it was taken for an answer.' : 'Look whether each answer belongs to this Code.'} ${other.help}`,
      lines: [],
    })),
    idNote(
      account,
      account.placed.filter(({ edition }) => edition !== '').map(({ id }) => id),
      (ids) => `Answers to an earlier edition, placed by its map; each is marked to be confirmed: ${ids}.`,
    ),
    idNote(account, account.missing, (ids) => `Not found, and left blank: ${ids}.`),
    { text: `Answers that are not ${listLabels(account)}, and were left blank:`, lines: unclear(account) },
    {
      text: 'Recorded as No, because the form has no Partial; the document’s word is in the commentary, and each answer is marked to be confirmed. Decide, and delete the word there:',
      lines: account.partial.map(({ id, words }) => `${id}: “${words}”`),
    },
    {
      text: 'Several answers in one row, all of them in the commentary: the answer is taken if they agree, and otherwise left blank:',
      lines: account.several.map(({ id, words }) => `${id}: “${words}”`),
    },
    {
      text: 'More than the answer stands in its place; each is marked to be confirmed:',
      lines: account.beside.map(({ id, words }) => `${id}: “${cutWords(words)}”`),
    },
    idNote(
      account,
      account.ranTogether,
      (ids) => `The answer ran together with other words, which are now in the commentary: ${ids}.`,
    ),
    ...unsureNotes(account),
    idNote(
      account,
      account.mixed,
      (ids) =>
        `Evidence cannot be told from commentary in the document; all of it is in the commentary, for you to pick out, and each answer is marked to be confirmed: ${ids}.`,
    ),
    idNote(
      account,
      hasEvidence(account.code.columns)
        ? account.emptyEvidence.filter((id) => !account.mixed.includes(id))
        : [],
      (ids) => `No evidence: ${ids}.`,
    ),
    idNote(account, account.emptyCommentary, (ids) => `No commentary: ${ids}.`),
    idNote(
      account,
      account.hadHeading,
      (ids) => `The heading of the next section was left out at the end of the commentary: ${ids}.`,
    ),
    idNote(
      account,
      account.doubtful,
      (ids) =>
        `A line of the commentary begins with a number and has an answer in it; it may belong to another provision: ${ids}.`,
    ),
    idNote(
      account,
      account.openEnd,
      (ids) =>
        `The last answer in a text, which may have taken in words that follow it; look at its end: ${ids}.`,
    ),
    {
      text: 'Requirements worded differently from the Code, from the first difference:',
      lines: otherWording(account),
    },
    {
      text: 'Columns that the form doesn’t have, and where their words are:',
      lines: otherColumns(account),
    },
    {
      text: account.register > 0 ? `Linked documents put in the evidence register: ${account.register}.` : '',
      lines: [],
    },
    ...headNotes(account),
    ...statements(account),
    { text: ignored(account), lines: [] },
  ];
  return notes.filter(({ text, lines }) => text !== '' && (!text.endsWith(':') || lines.length > 0));
}

function idNote(account: Account, ids: readonly string[], say: (ids: string) => string): Note {
  return { text: ids.length === 0 ? '' : say(ranges(account, ids)), lines: [] };
}

function cutWords(words: string): string {
  return words.length <= longestShown
    ? words
    : `${words.slice(0, longestShown).replace(/(?<!\s)\s+\S*$/, '')} …`;
}

const longestShown = 160;

/** Answers that must be confirmed, by the reason. */
function unsureNotes(account: Account): Note[] {
  const reasons = {
    heading: 'The heading of the answers does not say that they answer whether you comply',
    shared: 'One row answers several provisions, and each has its answer',
    letters: 'Only some letters of the provision have an answer',
  };
  return (['heading', 'shared', 'letters'] as const).map((reason) =>
    idNote(
      account,
      account.unsure.filter(({ why }) => why === reason).map(({ id }) => id),
      (ids) => `${reasons[reason]}; each is marked to be confirmed: ${ids}.`,
    ),
  );
}

function listLabels({ code }: Account): string {
  return joinList(
    code.answers.map(({ label }) => label),
    'or',
  );
}

function unclear(account: Account): string[] {
  const blank = account.unclear.filter(({ words }) => words === '').map(({ id }) => id);
  const said = account.unclear
    .filter(({ words }) => words !== '')
    .map(({ id, words }) => `${id}: “${words}”`);
  return blank.length === 0 ? said : [...said, `${ranges(account, blank)}: blank in the document`];
}

function otherWording({ otherWording: differences }: Account): string[] {
  return differences.map(({ id, document, code }) => `${id}: “${document}”; the Code has “${code}”`);
}

function otherColumns({ otherColumns: headings, code }: Account): string[] {
  return headings.map((heading) => `“${heading}”: ${destinationOf(partOf(heading), code)}`);
}

function destinationOf(part: keyof typeof destinations, { answers }: Code): string {
  const labels = answers.filter(({ needs }) => needs.includes('remedy')).map(({ label }) => label);
  return destinations[part].replace('{answer}', joinList(labels, 'or'));
}

const destinations = {
  what: 'the action of a {answer}; of any other answer, at the end of the commentary',
  by: 'the day of an action, if it is a plain date; else at the end of the commentary',
  owner: 'the owner of an action; else at the end of the commentary',
  alternative: 'the alternative of a {answer}; of any other answer, at the end of the commentary',
  '': 'at the end of the commentary',
};

function statements({ outside: { introduction, response } }: Account): Note[] {
  const note = (what: string, { heading, place, blocks }: typeof response): Note => ({
    text: blocks.length === 0 ? '' : `${what} was taken from ${place}, under “${heading}”.`,
    lines: [],
  });
  return [note('The introduction', introduction), note('The governing body’s response', response)];
}

/** What documents say of themselves, and was taken; and what was found, but is contradictory or not plain. */
function headNotes({ head }: Account): Note[] {
  const lines = (isTaken: boolean): string[] =>
    head
      .filter(({ taken }) => (taken !== '') === isTaken)
      .map(
        ({ what, words, place, taken }) =>
          `${what}: “${words}” (${place})${isTaken ? `, taken as ${taken}` : ''}`,
      );
  return [
    { text: 'Taken from what the document says of itself; compare:', lines: lines(true) },
    {
      text: 'Said of itself, and left for you to write where it belongs, as it is not plain or contradictory:',
      lines: lines(false),
    },
  ];
}

function ignored({ ignored: { headers, headings, blank } }: Account): string {
  return `Rows without an answer: ${headers} of column headings, ${headings} of section headings, ${blank} blank.`;
}

/** Ids in the Code's order, three or more in a row as `1.2 to 1.6`. */
function ranges({ code }: Account, ids: readonly string[]): string {
  if (ids.length === code.provisions.length) return 'every provision';
  return joinRuns(
    ids,
    code.provisions.map(({ id }) => id),
  );
}
