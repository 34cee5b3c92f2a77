import { squashText } from '../../words/compare.ts';
import { nameField, type Step, steps, type WholeField, wholeFields } from './case-fields.ts';

/**
 * Our name for the column with that heading, by the words that case systems use; `''` if it is not one of ours. Case,
 * spaces and punctuation are ignored. The words exclude headings of columns that may hold people's names, and those
 * that mean something similar but different, such as the day a case was logged or closed.
 */
export function recogniseHeader(heading: string, stages: number): string {
  const plain = squashText(heading);
  const whole = wholeFields.find((field) => wholeWords[field].includes(plain));
  if (whole) return whole;
  const { stage, rest } = takeStage(plain);
  const words = rest.replace(/^date(of)?|date$/g, '');
  if (isEscalation(words, stage)) return readName(stage || 2, stages);
  const step = steps.find((one) => stepWords[one].includes(words));
  return step ? readName(stage || 1, stages, step) : '';
}

const wholeWords: Readonly<Record<WholeField, readonly string[]>> = {
  reference: ['', 'case', 'complaint'].flatMap((what) =>
    ['reference', 'referenceno', 'referencenumber', 'ref', 'refno', 'refnumber', 'id', 'no', 'number'].map(
      (word) => what + word,
    ),
  ),
  stage: ['stage'],
  cause: ['cause', 'rootcause'],
  tenure: ['tenure'],
  category: ['category', 'complaintcategory', 'casecategory', 'complainttype', 'typeofcomplaint', 'theme'],
  team: ['team', 'responsibleteam', 'service', 'servicearea', 'department', 'directorate', 'businessarea'],
};

const stepWords: Readonly<Record<Step, readonly string[]>> = {
  received: ['received', 'receivedon', 'receipt', 'complaintreceived'],
  acknowledged: [
    ...['acknowledged', 'acknowledgedon', 'acknowledgement', 'acknowledgment', 'ack'],
    ...['acknowledgementsent', 'acknowledgmentsent', 'acksent', 'complaintacknowledged'],
  ],
  'extended-on': ['extendedon', 'extensionagreed', 'extensionsent', 'extensionlettersent'],
  'extended-to': [
    ...['extendedto', 'extendeduntil', 'extended', 'extension', 'extensionto', 'extensionuntil'],
    ...['extensiondue', 'extendeddue', 'newdue', 'reviseddue'],
  ],
  responded: [
    ...['responded', 'respondedon', 'response', 'responsesent', 'responseissued', 'responsesenton'],
    ...['replied', 'reply', 'replysent', 'fullresponse', 'fullresponsesent'],
  ],
  outcome: ['outcome', 'complaintoutcome', 'decision', 'complaintdecision'],
  refused: ['refused', 'refusal', 'refusalreason', 'refusedreason', 'reasonrefused', 'reasonforrefusal'],
};

/** How a case system says that a complaint went to the next stage: the second, unless it gives a number. */
const escalationWords = [
  ...['escalated', 'escalatedon', 'escalation', 'escalationreceived'],
  ...['escalationrequest', 'escalationrequested', 'escalationrequestreceived'],
];
const requestWords = ['requested', 'requestedon', 'request', 'requestreceived'];

function isEscalation(words: string, stage: number): boolean {
  return stage !== 1 && (escalationWords.includes(words) || (stage > 1 && requestWords.includes(words)));
}

const numbers = ['one', 'two', 'three', 'four'];

/** The stage that a heading names, or 0, and the heading without it. */
function takeStage(plain: string): { stage: number; rest: string } {
  const [marker = '', ordinal = ''] = /stage([1-9]|one|two|three|four)|^s[1-9]/.exec(plain) ?? [];
  if (marker === '') return { stage: 0, rest: plain };
  const word = ordinal || marker.slice(1);
  const stage = numbers.includes(word) ? numbers.indexOf(word) + 1 : Number(word);
  return { stage, rest: plain.replace(marker, '') };
}

function readName(stage: number, stages: number, step: Step = 'received'): string {
  return stage <= stages ? nameField(stage, step) : '';
}

export function readHeadingPattern(heading: string): string {
  return heading === '' ? '' : '';
}
