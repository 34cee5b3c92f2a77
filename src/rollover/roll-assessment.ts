import { assessmentFacts } from '../records/facts.ts';
import { renameKeys } from '../source/edit/edit-keys.ts';
import { editText } from '../source/edit/edit-text.ts';
import {
  findValue,
  isMapValue,
  openText,
  type Value,
  type ValueMap,
  withKey,
} from '../source/edit/edit-value.ts';
import { mendText } from '../source/mend.ts';
import { addDays, addMonths, isDay } from '../words/calendar.ts';
import { blankFields, listKeys } from './blank-fields.ts';
import { describeMoves, keepHeirs, listRenames, type Move, moveAnswers } from './follow-map.ts';

/** A span of days, both ISO. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The following twelve months. */
export function nextPeriod({ to }: Period): Period {
  return { from: addDays(to, 1), to: addMonths(to, 12) };
}

/**
 * Next year's draft of a self-assessment: answers, evidence, comments and layout carried over, each answer to be
 * confirmed; anything about last year alone is emptied. `move` takes the answers to another Code. Undefined if the
 * text cannot be edited.
 */
export function rollAssessment(text: string, period: Period, move?: Move): string | undefined {
  const before = openText(text)?.value;
  if (!isMapValue(before)) return undefined;
  const renumbered = move ? renumber(text, before, move) : text;
  return renumbered && applyEdits(renumbered, editText(renumbered, rollValue(before, period, move)));
}

/** The answers that keep their place, under their new numbers; the others must be removed first. */
function renumber(text: string, before: ValueMap, move: Move): string | undefined {
  const answers = findValue(before, ['provisions']);
  if (!isMapValue(answers)) return text;
  const pruned = applyEdits(text, editText(text, withKey(before, 'provisions', keepHeirs(answers, move))));
  return pruned && applyEdits(pruned, renameKeys(pruned, ['provisions'], listRenames(move)));
}

function applyEdits(text: string, edits: Parameters<typeof mendText>[1] | undefined): string | undefined {
  return edits && mendText(text, edits).text;
}

function rollValue(before: ValueMap, period: Period, move: Move | undefined): Value {
  const provisions = findValue(before, ['provisions']);
  const answers = isMapValue(provisions) ? provisions : new Map<string, Value>();
  const moved = move ? moveAnswers(answers, move) : answers;
  const told = move ? describeMoves(answers, move).filter(({ isGone }) => !isGone) : [];
  const notes = new Map(told.map(({ provision, words }) => [provision, words]));
  const checked = new Map([...moved].map(([id, answer]) => [id, toConfirm(answer, notes.get(id))]));
  const begun = toCount(dated(before, period));
  const rolled = withKey(readMap(blankFields(begun, assessmentFacts)), 'provisions', checked);
  return move ? withKey(rolled, 'code', move.to.id) : rolled;
}

function dated(value: ValueMap, { from, to }: Period): ValueMap {
  return withKey(value, 'period', new Map([...readMap(value.get('period')), ['from', from], ['to', to]]));
}

function readMap(value: Value | undefined): ValueMap {
  return isMapValue(value) ? value : new Map();
}

/** The file with its homes to be confirmed: the number is last year's, and rates are worked out from it. */
function toCount(value: ValueMap): ValueMap {
  const landlord = readMap(value.get('landlord'));
  if ((landlord.get('homes') ?? '') === '') return value;
  const review = withKey(readMap(landlord.get('review')), 'state', 'to-confirm');
  const marked = withKey(landlord, 'review', review, listKeys(assessmentFacts, 'landlord'));
  return withKey(value, 'landlord', marked);
}

const order = listKeys(assessmentFacts, 'provisions.*.review');

/** The answer with its review reset; the review's due date moves on by a year. */
function toConfirm(answer: Value, note: string | undefined): Value {
  const before = readMap(answer);
  const review = readMap(before.get('review'));
  const due = review.get('due');
  const later = typeof due === 'string' && isDay(due) ? addMonths(due, 12) : due;
  const begun = withKey(withKey(review, 'due', later, order), 'state', 'to-confirm', order);
  return withKey(before, 'review', withKey(begun, 'note', note, order));
}
