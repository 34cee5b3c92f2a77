/** A text without the footnotes it defines, and those by their mark. */
export interface TakenNotes {
  readonly text: string;
  readonly notes: Map<string, string>;
}

/** Takes the definitions of footnotes (`[^1]: …`, with further lines indented) out of a Markdown text. */
export function takeNotes(markdown: string): TakenNotes {
  const notes = new Map<string, string>();
  if (!markdown.includes('[^') && !markdown.includes('^[')) return { text: markdown, notes };
  const kept: string[] = [];
  let open: { id: string; lines: string[] } | undefined;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const [, id, first] = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/s.exec(line) ?? [];
    if (id !== undefined && first !== undefined) {
      open = { id, lines: [first] };
      notes.set(id, first);
    } else if (open !== undefined && goesOn(line, open.lines.at(-1) ?? '')) {
      open.lines.push(line.trim());
      notes.set(open.id, open.lines.join('\n').trimEnd());
    } else {
      open = undefined;
      kept.push(line);
    }
  }
  return { text: kept.join('\n'), notes };
}

/** Whether a line belongs to a footnote above it: indented, blank, or a paragraph's next line. */
function goesOn(line: string, above: string): boolean {
  return (
    line.trim() === '' || /^(?: {2,}|\t)/.test(line) || (above !== '' && !/^[#>|+\-*[]|^\d+[.)]\s/.test(line))
  );
}

/**
 * Markdown whose references to footnotes (`[^1]`, `^[words]`) are raised links, with the notes they lead to at its end.
 * A note that has been put so is emptied in `notes`.
 */
export function linkNotes(markdown: string, notes: Map<string, string>): string {
  if (!markdown.includes('^[') && !markdown.includes('[^')) return markdown;
  const own = markdown.replace(/\^\[([^\]\n]{1,500})\]/g, (_, words: string) => {
    const id = `${inlineNote}${notes.size + 1}`;
    notes.set(id, words);
    return `[^${id}]`;
  });
  const blocks: string[] = [];
  const linked = own.replace(/\[\^([^\]\s]{1,60})\](?!:)/g, (whole, id: string) => {
    const note = notes.get(id);
    if (note === undefined) return whole;
    if (note !== '') blocks.push(noteBlock(id, note));
    notes.set(id, '');
    const mark = id.replace(inlineNote, '');
    return `<sup class="footnote-ref"><a href="#fn-${escapeSigns(id)}">&#91;${escapeSigns(mark)}&#93;</a></sup>`;
  });
  return [linked, ...blocks].join('\n\n');
}

const inlineNote = 'note-here-';

/** Footnotes that nothing points to, as what stands at the end of a text. */
export function writeRest(notes: ReadonlyMap<string, string>): string {
  const left = [...notes].filter(([, note]) => note !== '');
  return left.map(([id, note]) => noteBlock(id, note)).join('\n\n');
}

function noteBlock(id: string, note: string): string {
  return `\n<div id="fn-${escapeSigns(id)}" data-aside="note">\n\n${note}\n\n</div>\n`;
}

function escapeSigns(text: string): string {
  return text.replace(/[&<>"|*_`~[\]\\]/g, (sign) => `&#${sign.codePointAt(0)};`);
}
