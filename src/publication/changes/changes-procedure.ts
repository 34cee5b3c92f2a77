import type { ApprovalChange, ProcedureChange } from '../../changes/changes.ts';
import { compareText } from '../../changes/compare-text.ts';
import type { Code } from '../../codes/code.ts';
import { formatDate } from '../../words/dates.ts';
import { joinParts } from '../../words/lists.ts';
import { putInLine } from '../../words/short-text.ts';
import type { FactView, WordingView } from './changes-view.ts';
import { showText } from './changes-wording.ts';

/** What a procedure says otherwise: what is short side by side, longer texts word by word. */
export function listProcedure(
  changes: readonly ProcedureChange[],
  code: Code,
): { readonly procedure: FactView[]; readonly wording: WordingView[] } {
  const isText = ({ part }: ProcedureChange) => texts.has(part.at(-1) ?? '') || part[1] === 'variations';
  const words = new Map(
    code.provisions.flatMap(({ letter }) => letter.map((one) => [one.holds, one.words] as const)),
  );
  return {
    procedure: changes
      .filter((change) => !isText(change))
      .map(({ part, before, after }) => {
        const write = (text: string) =>
          writeText(part.at(-1) === 'letter' ? (words.get(text) ?? text) : text);
        return { name: namePart(part, code), before: write(before), after: write(after) };
      }),
    wording: changes.filter(isText).flatMap(({ part, before, after }) => {
      const change = compareText(before, after);
      const title = `Procedure: ${namePart(part, code).replace(': ', ', ')}`;
      return change ? [{ title, texts: [{ name: '', ...showText(change) }] }] : [];
    }),
  };
}

/** What became of the approval, as a fact. */
export function listApproval(changes: readonly ApprovalChange[]): FactView[] {
  return changes.map(({ before, after }) => ({
    name: 'Approval',
    before: before === '' ? 'Not approved' : before,
    after: after === '' ? 'Not approved' : after,
  }));
}

/** The keys of texts that may be long. */
const texts: ReadonlySet<string> = new Set([
  ...['introduction', 'support', 'how-to-ask', 'what-happens', 'actions', 'if-not-done', 'help'],
  ...['considered', 'why', 'what', 'outside-code', 'when'],
]);

/** `Stage 1: answer` */
function namePart([key = '', ...rest]: readonly string[], { regulator }: Code): string {
  if (key === 'stages') return joinParts([rest[0] ?? '', nameKeys(rest.slice(1), regulator)], ': ');
  if (rest.length === 0) return capitalise(nameKeys([key], regulator));
  return joinParts([capitalise(nameKeys([key], regulator)), nameKeys(rest, regulator)], ': ');
}

function nameKeys(steps: readonly string[], regulator: string): string {
  return steps
    .map((step) => (step === 'ombudsman' ? regulator : (names[step] ?? step)))
    .filter((name) => name !== '')
    .join(', ');
}

/** What keys are called, but those that say it themselves. */
const names: Readonly<Record<string, string>> = {
  'working-days': 'how working days are counted',
  ways: 'ways to complain',
  'how-to-ask': 'how to ask for it',
  'handled-by': 'who handles it',
  'another-person': 'another person than before',
  'what-happens': 'what happens',
  acknowledge: 'acknowledgement',
  respond: 'answer',
  extend: 'extension',
  'if-not-done': 'if it is not done',
  actions: 'what is still to be done',
  'not-accepted': 'complaints not accepted',
  'not-escalated': 'later stages refused',
  considered: 'how it is considered',
  'other-timetables': 'other times',
  'other-routes': 'other ways',
  'outside-code': 'why the Code does not cover it',
  staff: 'appendix for staff',
};

function writeText(text: string): string {
  if (text === '') return 'Not given';
  return putInLine(text).replace(/\b\d{4}-\d\d-\d\d\b/g, formatDate);
}

function capitalise(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
