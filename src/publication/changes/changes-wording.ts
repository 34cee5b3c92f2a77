import type { Run, WordingChange } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import type { TextName } from '../../records/facts.ts';
import type { LineView, PieceView, WordingView } from './changes-view.ts';

/** The texts whose words changed: those about the whole, then by provision. `codes` are the later and the earlier. */
export function listWording(wording: readonly WordingChange[], codes: readonly Code[]): WordingView[] {
  const names = new Map([...nameParts(codes), ...Object.entries(texts)]);
  const name = (text: string) => names.get(text) ?? text;
  const groups = new Map<string, WordingView['texts'][number][]>();
  for (const { provision, text, runs } of wording) {
    const title = provision === '' ? name(text) : `Provision ${provision}`;
    const group = groups.get(title) ?? [];
    groups.set(title, group);
    group.push({ name: provision === '' ? '' : name(text), lines: splitLines(shorten(runs)) });
  }
  return [...groups].map(([title, texts]) => ({ title, texts }));
}

const texts: Readonly<Record<TextName, string>> = {
  introduction: 'Introduction',
  response: 'Response of the governing body',
  commentary: 'Commentary',
  action: 'Action',
  alternative: 'How the intention is met another way',
};

/** The parts of the annual reports, those of the later Code first. */
function nameParts(codes: readonly Code[]): Map<string, string> {
  return new Map(
    codes
      .toReversed()
      .flatMap(({ report }) =>
        (report?.contents ?? []).map(({ key, label }): [string, string] => [
          key,
          `${report?.short}: ${label}`,
        ]),
      ),
  );
}

/** How many unchanged words are shown around a change. */
const context = 12;

function shorten(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.kind !== 'same') return run;
    const [lead, tail] = [index === 0 ? 0 : context, index === runs.length - 1 ? 0 : context];
    return { ...run, text: leaveOutMiddle(run.text, lead, tail) };
  });
}

/** The text with no more than `lead` words at its start and `tail` at its end. */
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

/** The lines of a run: every line break in it starts a new one. */
function splitRun({ kind, text }: Run) {
  return text.split('\n').map((line, index) => ({ text: line, kind, opens: index > 0 }));
}

const markAndWords = /^\s*((?:- (?:\[[x ]\] )?|\d+\. |#{1,6} |> )?)\s*(.*?)\s*$/;
