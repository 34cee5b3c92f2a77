import { findPromise, readPromises } from '../check/prose/promises.ts';
import { splitSentences } from '../check/prose/prose.ts';
import type { Code } from '../codes/code.ts';
import type { Answered, Document } from '../records/document.ts';
import { fitToSchema } from '../records/fit-to-schema.ts';
import { validateSelfAssessment } from '../records/generated/validate-self-assessment.js';
import { readAnswer, readProvisions } from '../records/read-assessment.ts';
import type { Source } from '../source/source.ts';
import { formatDate } from '../words/dates.ts';
import { cutMiddle, putInLine } from '../words/short-text.ts';

/** Something promised last year that has fallen due. */
export interface Due {
  /** The provision, or `response` for what the governing body said. */
  readonly where: string;
  /** ISO. */
  readonly by: string;
  /** The promise, as written or shortened, on one line. */
  readonly words: string;
  /** The same in full, in Markdown. */
  readonly whole: string;
  /** Who is to do it, as written; `''` if that is not said. */
  readonly owner: string;
}

/** Everything a self-assessment promises by that ISO day, earliest first: its actions, then promises in words. */
export function listDue(source: Source, code: Code, today: string): Due[] {
  const { document } = fitToSchema<Document>(source.root, validateSelfAssessment);
  const context = { document, shared: {}, code, provisions: readProvisions(document) };
  const found = [...listActions(context), ...listPromises(context), ...listResponses(document)];
  return found
    .filter(({ by }) => by !== '' && by <= today)
    .toSorted((a, b) => (a.by < b.by ? -1 : Number(a.by > b.by)));
}

function listActions(context: Answered): Due[] {
  return context.code.provisions.flatMap(({ id }) => {
    const { what, by, owner, done } = readAnswer(context, id).action;
    return done === '' ? [{ where: id, by, words: shorten(what), whole: what, owner }] : [];
  });
}

/** An action with a date of its own needs no date from its words. */
function listPromises(context: Answered): Due[] {
  return readPromises(context)
    .filter(
      ({ provision, path }) => !(path.includes('action') && readAnswer(context, provision).action.by !== ''),
    )
    .map(({ provision, by, quote }) => ({
      ...{ where: provision, by, words: shorten(quote), whole: quote, owner: '' },
    }));
}

function listResponses(document: Document): Due[] {
  const response = document['governing-body']?.response ?? '';
  return splitSentences(response).map((sentence) => {
    const whole = sentence.replace(/^[-*+]\s+/, '');
    const by = findPromise(sentence)?.by ?? '';
    return { where: 'response', by, words: shorten(whole), whole, owner: '' };
  });
}

function shorten(words: string): string {
  return cutMiddle(putInLine(words));
}

/** A promise as a line: `6.3, by 31 January 2026: “Reserve …”`. */
export function describeDue({ where, by, words }: Due): string {
  return `${where === 'response' ? 'The response' : where}, by ${formatDate(by)}: “${words}”`;
}
