import type { CodeTerms } from '../code-terms.ts';
import { cutFlow, type Flow, withoutJoin } from '../read/flow.ts';
import { hasEvidence } from '../read/grid/columns-of-header.ts';
import type { Label } from '../read/read-label.ts';
import type { Block, Column, Passage } from '../read/rows.ts';
import { judgeAnswer } from './answers/judge-answer.ts';
import { readSeveral } from './read-several.ts';

/** What follows a requirement, in the form's columns. `mixed` if evidence cannot be told from commentary. */
export interface Fields {
  readonly requirement: readonly Block[];
  readonly comply: readonly Block[];
  readonly evidence: readonly Block[];
  readonly commentary: readonly Block[];
  readonly mixed: boolean;
}

/**
 * Splits the text between two offsets, which follows a requirement: by any labels, else by the answer it begins
 * with, and then by cells. Words that nothing distinguishes are commentary.
 */
export function splitFields(flow: Flow, from: number, to: number, terms: CodeTerms): Fields {
  const fields: Record<Column, Passage[]> = {
    provision: [],
    requirement: [],
    comply: [],
    evidence: [],
    commentary: [],
  };
  let mixed = false;
  for (const { role, joint, start, end } of partsOf(flow.text, from, to, terms)) {
    mixed ||= joint;
    if (role !== '' && role !== 'comply') {
      fields[role].push(...cutFlow(flow, start, end));
      continue;
    }
    const words = flow.text.slice(start, end);
    const length =
      readSeveral(words, terms)?.length ?? answerLength(words, role === 'comply' && !joint, terms);
    fields.comply.push(...cutFlow(flow, start, start + length));
    const rest = splitCells(cutFlow(flow, start + length, end), cellOf(fields.comply));
    fields.evidence.push(...rest.evidence);
    fields.commentary.push(...rest.commentary);
    mixed ||= rest.mixed;
  }
  const blocks = (column: Column): Block[] => withoutJoin(fields[column].map(({ block }) => block));
  return {
    requirement: blocks('requirement'),
    comply: blocks('comply'),
    evidence: blocks('evidence'),
    commentary: blocks('commentary'),
    mixed: mixed && hasEvidence(terms.code.columns),
  };
}

interface Part {
  readonly role: Column | '';
  /** Its label names evidence and something else at once. */
  readonly joint: boolean;
  readonly start: number;
  readonly end: number;
}

/** The stretches that begin with labels, and any stretch before the first label. */
function partsOf(text: string, from: number, to: number, terms: CodeTerms): Part[] {
  const within = text.slice(from, to);
  const named = labelsIn(within, terms);
  const parts: Part[] = [];
  let open: Omit<Part, 'end'> = { role: '', joint: false, start: from };
  for (const one of named) {
    if (saysName(within.slice(open.start - from, one.index), open.role, one, named)) continue;
    parts.push({ ...open, end: from + one.index });
    open = { role: one.role, joint: one.joint, start: from + one.index + one.length };
  }
  return [...parts, { ...open, end: to }].filter(({ start, end }) => text.slice(start, end).trim() !== '');
}

interface NamedField extends Label {
  readonly index: number;
  /** Nothing else is on its line, but for a colon. */
  readonly isBare: boolean;
  readonly hasColon: boolean;
}

function labelsIn(text: string, { readLabel }: CodeTerms): NamedField[] {
  const found: NamedField[] = [];
  let next = 0;
  for (const { index } of text.matchAll(labelStarts)) {
    if (index < next) continue;
    const label = readLabel(text.slice(index, index + 200));
    // A number of the landlord's own, such as a policy's, is not a field.
    if (label === undefined || label.role === 'provision') continue;
    next = index + label.length;
    const line = text.slice(index).trimStart().split('\n', 1)[0] ?? '';
    const isBare = readLabel(line)?.length === line.length;
    const hasColon = /:\s*$/.test(line);
    found.push({ ...label, index, isBare, hasColon });
  }
  return found;
}

/**
 * Whether the name of a field is what the field before it says (“Evidence” as all the evidence): that has no other
 * words, and the field named has a place of its own elsewhere.
 */
function saysName(said: string, role: Part['role'], one: NamedField, named: readonly NamedField[]): boolean {
  if (!one.isBare || said.trim() !== '' || (role !== 'evidence' && role !== 'commentary')) return false;
  if (one.role === role) return true;
  return !one.hasColon && named.some((other) => other !== one && other.role === one.role);
}

// At the start of a line, after the answer on the same line, or the form's own long heading anywhere.
const labelStarts =
  /(?:^|(?<=\n))[^\S\n]*(?=\S)|(?<=\b(?:Yes|YES|No|NO)\.?\s)(?=Evidence|Commentary)|\b(?=Commentary\s*\/\s*[Ee]xplanation)/g;

/**
 * The length of the answer a text begins with. A qualified answer takes its line, if short, as does one whose line may
 * take it back; so do any words under a label that asks for an answer, such as “N/A”.
 */
function answerLength(text: string, isLabelled: boolean, terms: CodeTerms): number {
  const answer = terms.readAnswer(text);
  if (answer.length === 0 && !isLabelled) return 0;
  const line = /^\s*[^\n]*/.exec(text)?.[0] ?? '';
  const isShort = line.trim().length <= longestAnswer;
  if (answer.comply === '') return isShort ? line.length : 0;
  const rest = line.slice(answer.length);
  const judgement = isShort ? judgeAnswer(answer, rest, terms) : 'plain';
  const isIts = isLabelled || /^\s*[–—(:;,/-]/.test(rest) || line.trim().length <= longestUnlabelled;
  return judgement !== 'plain' && isIts && (isLabelled || judgement === 'open') ? line.length : answer.length;
}

// Without a label, a longer line after a full stop is commentary.
const longestUnlabelled = 40;
const longestAnswer = 80;

function cellOf(passages: readonly Passage[]): number {
  return passages.at(-1)?.block.cell ?? 0;
}

/** The words after an answer: with a cell for the evidence and one for the commentary, or mixed. */
function splitCells(
  passages: readonly Passage[],
  answer: number,
): { evidence: readonly Passage[]; commentary: readonly Passage[]; mixed: boolean } {
  const last = passages.at(-1)?.block.cell ?? 0;
  if (answer === 0 || last <= answer + 1)
    return { evidence: [], commentary: passages, mixed: passages.length > 0 };
  const isEvidence = ({ block }: Passage): boolean => block.cell === answer + 1;
  return {
    evidence: passages.filter(isEvidence),
    commentary: passages.filter((passage) => !isEvidence(passage)),
    mixed: false,
  };
}
