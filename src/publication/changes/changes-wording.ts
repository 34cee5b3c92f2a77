import type { Run, TextChange, WordingChange } from '../../changes/changes.ts';
import type { Code } from '../../codes/code.ts';
import type { TextName } from '../../records/facts.ts';
import { beginSmall } from '../../words/begin-small.ts';
import { renderAlone } from '../prose/markdown.ts';
import { splitLines } from './changes-lines.ts';
import type { WordingView } from './changes-view.ts';

/** The texts whose words changed: those about the whole, then by provision. `codes` are the later and the earlier. */
export function listWording(wording: readonly WordingChange[], codes: readonly Code[]): WordingView[] {
  const names = new Map([...nameParts(codes), ...Object.entries(texts)]);
  const name = (text: string) => names.get(text) ?? text;
  const groups = new Map<string, WordingView['texts'][number][]>();
  for (const { provision, text, ...change } of wording) {
    const title = provision === '' ? name(text) : `Provision ${provision}`;
    const group = groups.get(title) ?? [];
    groups.set(title, group);
    group.push({ name: provision === '' ? '' : name(text), ...showText(change) });
  }
  return [...groups].map(joinTitle);
}

/** A single text is named in the title: `Provision 6.3: commentary`. */
function joinTitle([title, texts]: [string, WordingView['texts']]): WordingView {
  const [first, ...others] = texts;
  if (!first || first.name === '' || others.length > 0) return { title, texts };
  return { title: `${title}: ${beginSmall(first.name)}`, texts: [{ ...first, name: '' }] };
}

/** What became of a text: one that is new, or all but new, is shown as it is now: marked word by word, nobody could read it. */
export function showText({ kind, runs, after }: TextChange): Omit<WordingView['texts'][number], 'name'> {
  const note = notes[kind];
  if (kind === 'edited' || kind === 'removed') return { note, html: '', lines: splitLines(shorten(runs)) };
  const fresh = runs.flatMap((run): Run[] => (run.kind === 'removed' ? [] : [{ ...run, kind: 'same' }]));
  return { note, html: renderAlone(after), lines: splitLines(fresh) };
}

const notes: Readonly<Record<TextChange['kind'], string>> = {
  edited: '',
  rewritten: 'written anew',
  added: 'new',
  removed: 'taken out',
};

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
  const words = text.match(/(?:(?<!\s)\s+)?\S+/g) ?? [];
  if (words.length <= lead + tail + 4) return text;
  const [start, end] = [words.slice(0, lead).join(''), words.slice(words.length - tail)];
  const left = words.slice(lead, words.length - tail + 1).join('');
  if (lead === 0) return `\n… ${end.join('').trimStart()}`;
  const gap = tail > 0 && left.includes('\n') ? ' …\n… ' : ' … ';
  return `${start}${gap}${end.join('').trimStart()}`;
}
