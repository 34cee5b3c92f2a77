import { numberDay } from '../../words/calendar.ts';
import { formatDate } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { agree, count } from '../../words/plurals.ts';
import { cutText } from '../../words/short-text.ts';
import { showInLine } from '../changes/changes-lines.ts';
import type { PromiseDue, QuarterMaterial } from './quarter-material.ts';
import type { QuarterEntry, QuarterSection } from './quarter-view.ts';

/** What the self-assessment beside the register promises that is overdue or soon due. */
export function buildPromises({ promises }: QuarterMaterial): QuarterSection {
  const { whyNot, due, day, until } = promises;
  const late = due.filter(({ by }) => by < day);
  const soon = due.filter(({ by }) => by >= day);
  const sentence = `On ${formatDate(day)}, ${tellNumber(late, 'overdue')}, and ${tellNumber(soon, `due by ${formatDate(until)}`)}. Only what has a date and is not said to be done is counted.`;
  return {
    id: 'actions',
    title: 'Actions of the self-assessment',
    asked: '',
    sentences: [whyNot === '' ? sentence : whyNot],
    tables: [],
    entries: due.map((one) => describe(one, day)),
  };
}

/** A text is cut after this many characters. */
const longest = 320;

function tellNumber(promises: readonly PromiseDue[], how: string): string {
  const { length } = promises;
  return length === 0
    ? `nothing that it promises is ${how}`
    : `${count(length, 'promise')} ${agree(length, 'is', 'are')} ${how}`;
}

function describe({ where, by, whole, owner }: PromiseDue, day: string): QuarterEntry {
  const late = numberDay(day) - numberDay(by);
  return {
    title: where === 'response' ? 'The governing body’s response' : `Provision ${where}`,
    text: cutText(showInLine(whole), longest),
    due: joinParts([
      late > 0 ? `Was due on ${formatDate(by)}, ${count(late, 'day')} before` : `Due on ${formatDate(by)}`,
      showInLine(owner),
    ]),
    grave: late > 0,
  };
}
