import type { Run, WordingChange } from '../../changes/changes.ts';
import type { TextName } from '../../records/facts.ts';
import type { LineView, PieceView, WordingView } from './changes-view.ts';

/** The texts whose words changed: those of the whole, then provision by provision. */
export function listWording(wording: readonly WordingChange[]): WordingView[] {
  const groups = new Map<string, WordingView['texts'][number][]>();
  for (const { provision, text, runs } of wording) {
    const title = provision === '' ? names[text] : `Provision ${provision}`;
    const texts = groups.get(title) ?? [];
    groups.set(title, texts);
    texts.push({ name: provision === '' ? '' : names[text], lines: splitLines(shorten(runs)) });
  }
  return [...groups].map(([title, texts]) => ({ title, texts }));
}

const names: Readonly<Record<TextName, string>> = {
  introduction: 'Introduction',
  response: 'Response of the governing body',
  commentary: 'Commentary',
  action: 'Action',
  alternative: 'How the intention is met another way',
  analysis: 'Annual report: analysis',
  refused: 'Annual report: complaints refused',
  findings: 'Annual report: findings of non-compliance',
  improvements: 'Annual report: service improvements',
  'ombudsman-report': 'Annual report: the Ombudsman’s report on the landlord',
  publications: 'Annual report: other publications of the Ombudsman',
};

/** So many unchanged words are shown around a change. */
const context = 12;

function shorten(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.kind !== 'same') return run;
    const [lead, tail] = [index === 0 ? 0 : context, index === runs.length - 1 ? 0 : context];
    return { ...run, text: leaveOutMiddle(run.text, lead, tail) };
  });
}

/** The text with no more than so many words at its start and its end. */
function leaveOutMiddle(text: string, lead: number, tail: number): string {
  const words = text.match(/\s*\S+/g) ?? [];
  if (words.length <= lead + tail + 4) return text;
  const [start, end] = [words.slice(0, lead).join(''), words.slice(words.length - tail)];
  const left = words.slice(lead, words.length - tail + 1).join('');
  if (lead === 0) return `\n… ${end.join('').trimStart()}`;
  const gap = tail > 0 && left.includes('\n') ? ' …\n… ' : ' … ';
  return `${start}${gap}${end.join('').trimStart()}`;
}

function splitLines(runs: readonly Run[]): LineView[] {
  const lines: { mark: string; pieces: PieceView[] }[] = [];
  for (const { text, kind, opens } of runs.flatMap(splitRun)) {
    const [, mark = '', words = ''] = opens ? (markAndWords.exec(text) ?? []) : ['', '', text.trim()];
    if (opens) lines.push({ mark, pieces: [] });
    const shown = words === '' && opens && kind !== 'same' ? '¶' : words;
    if (shown !== '') {
      lines.at(-1)?.pieces.push({ text: shown, added: kind === 'added', removed: kind === 'removed' });
    }
  }
  return lines.filter(({ pieces }) => pieces.length > 0);
}

/** The lines of a run: every line break in it opens one. */
function splitRun({ kind, text }: Run) {
  return text.split('\n').map((line, index) => ({ text: line, kind, opens: index > 0 }));
}

const markAndWords = /^\s*((?:- (?:\[[x ]\] )?|\d+\. |#{1,6} |> )?)\s*(.*?)\s*$/;
