import { listCommonNeeds } from '../codes/answers.ts';
import type { AnswerWord, Code, Standing } from '../codes/code.ts';
import type {
  Answer,
  Assessment,
  Citation,
  EvidenceDocument,
  GoverningBodyResponse,
  Revision,
} from './assessment.ts';
import { type Answered, type Document, listDocuments, type SharedEvidence } from './document.ts';
import type { ProvisionEntry } from './generated/self-assessment.ts';

/** The document as an `Assessment`: answers in the Code's order, blanks for anything not given. */
export function readAssessment(context: Answered): Assessment {
  const { document, code } = context;
  const { name = '', homes = 0, website = '' } = document.landlord ?? {};
  const answers = code.provisions.map(({ id }) => readAnswer(context, id));
  return {
    landlord: { name, homes, website, subsidiaries: readSubsidiaries(document) },
    period: { from: '', to: '', ...document.period },
    assessed: document.assessed ?? '',
    revision: readRevision(document),
    contact: { name: '', email: '', phone: '', ...document.contact },
    title: document.title?.trim() ?? '',
    publishedAt: document['published-at'] ?? '',
    introduction: document.introduction?.trim() ?? '',
    response: readResponse(document),
    scrutiny: (document.scrutiny ?? []).map((one) => ({ ...{ by: '', on: '', said: '' }, ...one })),
    previous: document.previous?.trim() ?? '',
    earlier: (document.earlier ?? []).map((one) => ({ ...{ title: '', url: '' }, ...one })),
    register: readRegister(context, answers),
    answers,
    unconfirmed: {
      homes: isUnconfirmed(document.landlord),
      answers: code.provisions.filter(({ id }) => isUnconfirmed(context.provisions.get(id))).length,
    },
  };
}

function readRevision({ revision: { date = '', reason = '', revises = '' } = {} }: Document): Revision {
  return { date, reason: reason.trim(), revises: revises.trim() };
}

/** The documents of its own register, and those it cites of shared evidence. */
function readRegister({ document, shared }: Answered, answers: readonly Answer[]): EvidenceDocument[] {
  const cited = new Set(answers.flatMap(({ evidence }) => evidence.map((one) => one.document)));
  const isOwn = (id: string) => Object.hasOwn(document.evidence ?? {}, id);
  return Object.entries(listDocuments(document, shared))
    .filter(([id]) => isOwn(id) || cited.has(id))
    .map(([id, entry]) => ({ ...{ id, title: '', url: '', file: '', reviewed: '' }, ...entry }));
}

/** Whether what was carried over is still to be confirmed. */
export function isUnconfirmed(
  given: { readonly review?: { readonly state?: string } | undefined } | undefined,
): boolean {
  return given?.review?.state === 'to-confirm';
}

function readResponse({ 'governing-body': given = {} }: Document): GoverningBodyResponse {
  const { name, response, ...rest } = given;
  return {
    considered: '',
    author: '',
    role: '',
    minute: '',
    ...rest,
    body: name ?? '',
    text: response?.trim() ?? '',
  };
}

/** The answers as written, by provision id; what does not fit the schema is left out. */
export function readProvisions({ provisions = {} }: Document): Map<string, ProvisionEntry> {
  return new Map(Object.entries(provisions).flatMap(([id, entry]) => (entry ? [[id, entry]] : [])));
}

/** The answer to one provision; every field blank if the provision is not in the file. */
export function readAnswer({ document, shared, code, provisions }: Answered, id: string): Answer {
  const entry = provisions.get(id) ?? {};
  const word = readAnswerWord(entry.comply, code);
  return {
    provision: id,
    answer: word?.answer ?? '',
    comply: word?.countsAs ?? 'unanswered',
    needs: word?.needs ?? listCommonNeeds(code),
    evidence: readCitations(entry, listRegister(document, shared)),
    commentary: entry.commentary?.trim() ?? '',
    action: {
      what: entry.action?.what?.trim() ?? '',
      by: entry.action?.by ?? '',
      owner: entry.action?.owner ?? '',
      done: entry.action?.done ?? '',
    },
    alternative: entry.alternative?.trim() ?? '',
  };
}

/** The ids of the evidence register, worked out once for all answers. */
const registers = new WeakMap<Document, ReadonlySet<string>>();

function listRegister(document: Document, shared: SharedEvidence): ReadonlySet<string> {
  const known = registers.get(document) ?? new Set(Object.keys(listDocuments(document, shared)));
  registers.set(document, known);
  return known;
}

/** How an answer counts, by the spellings the Code's file lists; undefined if it is not one of them. */
export function readComply(written: string | boolean | undefined, code: Code): Standing | undefined {
  return readAnswerWord(written, code)?.countsAs;
}

/** The answer meant, by the spellings in the Code's file, in any case, with or without a full stop; or undefined. */
export function readAnswerWord(written: string | boolean | undefined, code: Code): AnswerWord | undefined {
  const word = String(written ?? '')
    .trim()
    .replace(/(?:(?<!\s)\s+)?\.$/, '')
    .toLowerCase();
  return code.answers.find(({ accepted }) => accepted.includes(word));
}

/** The evidence cited for a provision. A bare register id cites the whole document; blank items are left out. */
export function readCitations(entry: ProvisionEntry, register: ReadonlySet<string>): Citation[] {
  const items = typeof entry.evidence === 'string' ? [entry.evidence] : (entry.evidence ?? []);
  return items.flatMap((item): Citation[] => {
    if (typeof item !== 'string') {
      return Object.entries(item).map(([document, words]) => ({ document, words: words.trim() }));
    }
    const words = item.trim();
    if (words === '') return [];
    return register.has(words) ? [{ document: words, words: '' }] : [{ document: '', words }];
  });
}

/** Whether an answer may have an action: if it says the landlord does not comply, or needs a remedy. */
export function takesRemedy({ comply, needs }: Pick<Answer, 'comply' | 'needs'>): boolean {
  return comply === 'no' || needs.includes('remedy');
}

/** The other landlords that the assessment covers; empty where it says none. */
export function readSubsidiaries({ landlord }: Document): string[] {
  const { subsidiaries = [] } = landlord ?? {};
  return typeof subsidiaries === 'string' ? [] : subsidiaries.filter((one) => one !== '');
}
