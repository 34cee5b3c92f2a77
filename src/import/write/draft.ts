import type { AnswerWord, Code, Provision } from '../../codes/code.ts';
import { type CodeTerms, findAnswerWord } from '../code-terms.ts';
import { findElsewhere } from '../place/answers/answer-elsewhere.ts';
import { judgeAnswer } from '../place/answers/judge-answer.ts';
import type { PlacedRow } from '../place/board.ts';
import { headingAtEnd } from '../place/match-heading.ts';
import type { HeadFacts } from '../place/read-head.ts';
import { readSeveral } from '../place/read-several.ts';
import { isChanged } from '../place/years/find-earlier.ts';
import { cutBlocks, withoutJoin } from '../read/flow.ts';
import { type Block, type SourceRow, textOf, wordsOf } from '../read/rows.ts';
import { type EvidenceItem, EvidenceRegister, type RegisterEntry } from './cite-evidence.ts';
import { leaveOwnBlanks } from './own-blanks.ts';
import { splitOwnRemedy } from './own-remedy.ts';
import { noRemedy, type Remedy, readRemedy } from './read-remedy.ts';
import { writeMarkdown } from './write-markdown.ts';

/** What a document says, arranged by the Code: every provision in order, and the evidence register they cite. */
export interface Draft {
  readonly code: Code;
  /** The documents it was taken from, each with its title. */
  readonly documents: readonly { readonly name: string; readonly title: string }[];
  /** Fields above the provisions that a document says plainly. */
  readonly head: HeadFacts['taken'];
  /** Markdown; `''` where there is none. */
  readonly introduction: string;
  /** What the governing body says, as Markdown; `''` where there is nothing. */
  readonly response: string;
  readonly register: readonly RegisterEntry[];
  readonly provisions: readonly DraftProvision[];
}

/** One provision's answer as the document gives it. */
export interface DraftProvision {
  readonly provision: Provision;
  /** Where it is in the document, or `''` if it is not there. */
  readonly place: string;
  /** The answer, or `''` if the words are not clearly one. */
  readonly comply: AnswerWord['answer'] | '';
  /** The document's words for it, if they are not a plain Yes or No. */
  readonly complyWords: string;
  /** The words that were taken as the answer, with any label before them. */
  readonly answerWords: string;
  /** The document says Partial, which is recorded as No, with the word in the commentary. */
  readonly partial: boolean;
  /** The row has several answers, each with a name. */
  readonly several: boolean;
  /** The answer ran together with other words, which are in the commentary. */
  readonly ranTogether: boolean;
  /** What stands beside the answer in its own cell, if it may take something of it back; `''` if nothing does. */
  readonly beside: string;
  /** The commentary ended with the heading of the next section, which is left out. */
  readonly hadHeading: boolean;
  /** Evidence cannot be told from commentary. */
  readonly mixed: boolean;
  readonly evidence: readonly EvidenceItem[];
  /** Markdown, without a final line break; `''` if there is none. */
  readonly commentary: string;
  readonly remedy: Remedy;
  /** Words of a remedy that are no field's own: labels, and days as they are printed. */
  readonly printed: readonly string[];
  /**
   * It answers an earlier edition, is answered otherwise elsewhere, has another provision's number, holds changes that
   * nobody has accepted, has its evidence in its commentary, or words beside the answer that may take something back, is
   * a Partial recorded as No, or is unsure for a reason its row gives: a person must confirm it.
   */
  readonly toConfirm: boolean;
}

/**
 * The rows that were placed, as a draft. Nothing is added to what they say. `changed` has the provisions whose answers
 * hold changes that nobody has accepted: they must be confirmed.
 */
export function draftOf(
  terms: CodeTerms,
  documents: Draft['documents'],
  placed: ReadonlyMap<string, PlacedRow>,
  about: Pick<Draft, 'head'> & {
    readonly introduction: readonly Block[];
    readonly response: readonly Block[];
  },
  changed: ReadonlySet<string>,
): Draft {
  const { code } = terms;
  const rows = [...placed.values()].map(({ row }) => row);
  const register = new EvidenceRegister(rows.flatMap((row) => row.evidence.map((block) => wordsOf([block]))));
  const provisions = code.provisions.map((provision) => {
    const line = placed.get(provision.id);
    if (line === undefined) return missing(provision);
    const { row, earlier } = line;
    const isEarlier = earlier !== null && isChanged(earlier, provision.id);
    const read = draftRow(provision, row, terms, register, isEarlier);
    const isOpen =
      earlier !== null ||
      changed.has(provision.id) ||
      hasOtherNumber(line, code) ||
      (line.isContested && line.rivals.length === 0) ||
      (read.comply !== '' && (read.mixed || read.partial || read.beside !== '' || row.unsure !== undefined));
    const drafted = { ...read, toConfirm: isOpen };
    return line.rivals.length === 0 ? drafted : withoutAnswer(drafted, line);
  });
  return {
    code,
    documents: documents.map(({ name, title }) => ({ name, title })),
    head: about.head,
    introduction: writeMarkdown(about.introduction),
    response: writeMarkdown(about.response),
    register: register.entries,
    provisions,
  };
}

/** Whether a row was placed by its wording against its number, unless that only lost its last nought. */
function hasOtherNumber({ provision: { id }, number, how }: PlacedRow, { provisions }: Code): boolean {
  const isOther = how === 'wording' && number !== id && `${number}0` !== id;
  return isOther && provisions.some((provision) => provision.id === number);
}

function missing(provision: Provision): DraftProvision {
  return {
    provision,
    place: '',
    comply: '',
    complyWords: '',
    answerWords: '',
    partial: false,
    several: false,
    ranTogether: false,
    beside: '',
    hadHeading: false,
    mixed: false,
    evidence: [],
    commentary: '',
    remedy: noRemedy,
    printed: [],
    toConfirm: false,
  };
}

function draftRow(
  provision: Provision,
  row: SourceRow,
  terms: CodeTerms,
  register: EvidenceRegister,
  isEarlier: boolean,
): Omit<DraftProvision, 'toConfirm'> {
  const { comply, words, taken, partial, several, rest, isToConfirm } = readComply(
    row.comply,
    terms,
    isEarlier,
  );
  const others = readRemedy(row.others, findAnswerWord(terms.code, comply));
  const evidence = leaveOwnBlanks(row.evidence, terms.code);
  const { given: said, printed } = leaveOwnBlanks([...rest, ...row.commentary, ...others.rest], terms.code);
  const own = wordsOfRemedy(others.remedy) === '' ? splitOwnRemedy(said) : undefined;
  const whole = own?.commentary ?? said;
  const heading = headingAtEnd(whole.map(textOf).join('\n'), provision, terms.code);
  const commentary = heading === 0 ? whole : cutBlocks(whole, 0, -heading);
  return {
    provision,
    place: row.place,
    comply,
    complyWords: comply === '' && words === '' ? findElsewhere(row, terms) : words,
    answerWords: taken,
    partial,
    several,
    ranTogether: rest.length > 0 && !partial && !several && (comply !== '' || words.length > longestWords),
    beside: isToConfirm ? wordsOf(row.comply).trim() : '',
    hadHeading: heading > 0,
    mixed: row.mixed && commentary.length > 0 && row.evidence.length === 0,
    evidence: register.cite(evidence.given),
    commentary: writeMarkdown(commentary),
    remedy: own?.remedy ?? others.remedy,
    printed: [...evidence.printed, ...printed, ...(own?.printed ?? [])],
  };
}

function wordsOfRemedy(remedy: Remedy): string {
  return Object.values(remedy).join('');
}

/** A provision that rows answer differently: which of them is right is for a person to say. */
function withoutAnswer(drafted: DraftProvision, { row, rivals }: PlacedRow): DraftProvision {
  const said = [row, ...rivals].map(({ place, comply }) => `${wordsOf(comply)} (${place})`);
  return { ...drafted, comply: '', partial: false, complyWords: said.join('; ') };
}

interface Comply extends Pick<DraftProvision, 'comply' | 'partial' | 'several'> {
  readonly words: string;
  readonly taken: string;
  /** What belongs to the commentary: words that ran together with the answer, or that it needs. */
  readonly rest: readonly Block[];
  readonly isToConfirm?: boolean;
}

function readComply(blocks: readonly Block[], terms: CodeTerms, isEarlier: boolean): Comply {
  const label = terms.readLabel(blocks.map(textOf).join('\n'));
  const own = label?.role === 'comply' ? cutBlocks(blocks, label.length) : blocks;
  const text = own.map(textOf).join('\n');
  const before = blocks === own ? '' : wordsOf(cutBlocks(blocks, 0, label?.length));
  const several = readSeveral(text, terms);
  if (several !== undefined)
    return { ...several.answer, several: true, words: several.words, taken: before, rest: own };
  const { comply, partial, length } = terms.readAnswer(text);
  const words = wordsOf(own).trim();
  // What was met in part of another question may be met or not of this one.
  if (partial && isEarlier)
    return { comply: '', partial: false, several: false, words, taken: before, rest: own };
  const taken = `${before} ${text.slice(0, length)}`.trim();
  const judgement = comply === '' ? 'plain' : judgeAnswer({ comply, partial }, text.slice(length), terms);
  if (judgement === 'open')
    return { comply: '', partial: false, several: false, words, taken: before, rest: own };
  const answer = { comply, partial, several: false, taken };
  if (comply === '') return { ...answer, words, rest: words.length > longestWords ? own : [] };
  if (partial) return { ...answer, words: text.slice(0, length).trim(), rest: own };
  return {
    ...answer,
    words: '',
    rest: withoutJoin(cutBlocks(own, length)),
    isToConfirm: judgement === 'confirm',
  };
}

// Anything longer may be more than an answer, and is kept where it can be read.
const longestWords = 30;
