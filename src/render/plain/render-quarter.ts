import type { QuarterSection, QuarterView } from '../../publication/quarter/quarter-view.ts';
import { escapeMarkdown } from '../../words/markdown/escape-markdown.ts';
import { makeHarmless } from '../../words/short-text.ts';
import { wrapText } from '../../words/wrap.ts';
import { printTablesMarkdown } from './tables-markdown.ts';
import { printTablesText } from './tables-text.ts';

/** The page of a quarter for a terminal `width` columns wide. */
export function renderQuarterText(view: QuarterView, width: number): string {
  const wrap = (text: string, lead = '') =>
    `${lead}${wrapText(makeHarmless(text), width - lead.length, 0).replaceAll('\n', `\n${' '.repeat(lead.length)}`)}`;
  const list = (items: readonly string[]) => items.map((item) => wrap(item, '- ')).join('\n');
  const parts = [
    joinLines([
      view.landlord === '' ? '' : makeHarmless(view.landlord),
      wrap(view.title),
      ...view.facts.map(({ name, text }) => wrap(`${name}: ${text}`)),
    ]),
    list(view.summary),
    joinLines(view.notes.map((note) => wrap(note))),
    ...view.sections.flatMap((section) => [
      joinLines([
        section.title.toUpperCase(),
        section.asked,
        ...section.sentences.map((sentence) => wrap(sentence)),
      ]),
      printTablesText(section.tables, { width }).trimEnd(),
      list(describeEntries(section)),
    ]),
    'HOW THIS WAS COUNTED',
    list(view.method),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The same as Markdown. */
export function renderQuarterMarkdown(view: QuarterView): string {
  const list = (items: readonly string[]) => items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
  const parts = [
    view.landlord === '' ? '' : `**${escapeMarkdown(view.landlord)}**`,
    `# ${escapeMarkdown(view.title)}`,
    list(view.facts.map(({ name, text }) => `${name}: ${text}`)),
    list(view.summary),
    ...view.notes.map(escapeMarkdown),
    ...view.sections.flatMap((section) => [
      `## ${escapeMarkdown(section.title)}`,
      section.asked === '' ? '' : `_${escapeMarkdown(section.asked)}_`,
      ...section.sentences.map(escapeMarkdown),
      printTablesMarkdown(section.tables).trimEnd(),
      list(describeEntries(section)),
    ]),
    '## How this was counted',
    list(view.method),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function joinLines(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function describeEntries({ entries }: QuarterSection): string[] {
  return entries.map(({ title, text, due }) => `${title}: ${text} – ${due}`);
}
