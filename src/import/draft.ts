import type { Code, Provision } from '../codes/code.ts';
import { type EvidenceItem, EvidenceRegister, type RegisterEntry } from './cite-evidence.ts';
import type { PlacedRow } from './place-rows.ts';
import { type SourceRow, wordsOf } from './rows.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What a document says, on the Code: every provision of it in order, and the evidence register they cite. */
export interface Draft {
  readonly code: Code;
  /** The documents it was taken from, each with its title. */
  readonly documents: readonly { readonly name: string; readonly title: string }[];
  readonly register: readonly RegisterEntry[];
  readonly provisions: readonly DraftProvision[];
}

/** One provision's answer as the document gives it. */
export interface DraftProvision {
  readonly provision: Provision;
  /** Where in the document, or `''` where it isn't there. */
  readonly place: string;
  /** The answer, or `''` where the words aren't one the Code's form allows. */
  readonly comply: 'yes' | 'no' | '';
  /** The words in the document's compliance column. */
  readonly complyWords: string;
  readonly evidence: readonly EvidenceItem[];
  /** Markdown, without a line break at its end; `''` where there is none. */
  readonly commentary: string;
}

/** The rows that were placed, as a draft. Nothing is added to what they say. */
export function draftOf(
  code: Code,
  documents: Draft['documents'],
  placed: ReadonlyMap<string, PlacedRow>,
): Draft {
  const rows = [...placed.values()].map(({ row }) => row);
  const register = new EvidenceRegister(rows.flatMap((row) => row.evidence.map((block) => wordsOf([block]))));
  const provisions = code.provisions.map((provision) => {
    const row = placed.get(provision.id)?.row;
    return row === undefined ? missing(provision) : draftRow(provision, row, code, register);
  });
  return { code, documents, register: register.entries, provisions };
}

function missing(provision: Provision): DraftProvision {
  return { provision, place: '', comply: '', complyWords: '', evidence: [], commentary: '' };
}

function draftRow(
  provision: Provision,
  row: SourceRow,
  code: Code,
  register: EvidenceRegister,
): DraftProvision {
  const complyWords = wordsOf(row.comply);
  return {
    provision,
    place: row.place,
    comply: answerOf(complyWords, code),
    complyWords,
    evidence: register.cite(row.evidence),
    commentary: writeMarkdown(row.commentary),
  };
}

/** The answer that words spell, in any case and with one full stop at most. Nothing else is ever an answer. */
function answerOf(words: string, code: Code): DraftProvision['comply'] {
  const spelling = words.trim().toLowerCase().replace(/\.$/, '');
  return code.answers.find(({ accepted }) => accepted.includes(spelling))?.answer ?? '';
}
