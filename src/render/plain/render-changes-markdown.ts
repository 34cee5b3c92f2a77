import type { BoardGroup, ChangesView, FactView, PieceView } from '../../publication/changes/changes-view.ts';
import { joinParts } from '../../words/lists.ts';
import { escapeMarkdown } from '../../words/markdown/escape-markdown.ts';
import { agree } from '../../words/plurals.ts';
import { cutSigns } from '../../words/short-text.ts';
import { printTablesMarkdown } from './tables-markdown.ts';

/** GitHub accepts comments of up to 65,536 characters. */
const most = 60_000;

/**
 * What changed, as Markdown for a comment on a pull request. What the governing body must know is always complete;
 * the rest is cut to fit, the wording first, and says how much was left out.
 */
export function renderChangesMarkdown(view: ChangesView): string {
  const head = fitBoard(view);
  const room = most - head.length - roomForCounts;
  const rest = [
    listFacts('Approval and particulars', 'Fact', view.facts),
    listFacts('Procedure', 'What', view.procedure),
    listFigures(view),
    listEvidence(view),
    listWording(view),
  ];
  const { parts } = rest.reduce(fitPart, { parts: [], room });
  return `${[head, ...parts].join('\n\n')}\n`;
}

/** For the sentences on what was left out. */
const roomForCounts = 600;

/** The governing body's part, with its texts as long as will fit. */
function fitBoard(view: ChangesView): string {
  const lengths = [1000, 300, 100, 40, 0];
  const heads = lengths.map((length) => () => writeHead(view, length));
  const fitting = heads.find((write) => write().length <= most * 0.9);
  return (fitting ?? (() => writeHead(view, 0)))();
}

function writeHead({ title, landlord, sides, sentence, notes, board }: ChangesView, longest: number): string {
  return [
    `## ${cut(title, 300)}`,
    sides
      .map(({ name, period, place }) => {
        const when = period ? `${cut(period, 100)}, ` : '';
        return `${name}: ${when}${cut(place, 300)}`;
      })
      .concat(landlord ? [cut(landlord, 300)] : [])
      .join('<br>\n'),
    `**${cut(sentence, 2000)}**`,
    ...notes.map((note) => cut(note, 1000)),
    ...board.map((group) => writeGroup(group, longest)),
  ].join('\n\n');
}

function writeGroup({ title, entries }: BoardGroup, longest: number): string {
  const lines = entries.flatMap(({ provision, requirement, details }) => [
    `- ${[`**${cut(provision, 20)}**`, cut(requirement, longest)].join(' ').trim()}`,
    ...details.flatMap(({ name, text }) => (longest > 0 ? [`  - ${name}: ${cut(text, longest)}`] : [])),
  ]);
  return [`### ${cut(title, 200)} (${entries.length})`, '', ...lines].join('\n');
}

/** A part whose last items may be left out. */
interface Part {
  readonly heading: string;
  readonly items: readonly string[];
  /** What stands between items. */
  readonly between: string;
  /** The noun for what is left out: `entry` and `entries`. */
  readonly one: string;
  readonly many: string;
}

interface Fitted {
  readonly parts: readonly string[];
  readonly room: number;
}

function fitPart({ parts, room }: Fitted, { heading, items, between, one, many }: Part): Fitted {
  if (items.length === 0) return { parts, room };
  let used = heading.length + 4;
  const first = items.findIndex((item) => {
    used += item.length + between.length;
    return used > room;
  });
  const shown = first < 0 ? items : items.slice(0, first);
  const left = items.length - shown.length;
  const text = [
    heading,
    ...(shown.length > 0 ? [shown.join(between)] : []),
    ...(left > 0 ? [`… and ${left} ${shown.length > 0 ? 'more ' : ''}${agree(left, one, many)}.`] : []),
  ].join('\n\n');
  return { parts: [...parts, text], room: left > 0 ? 0 : room - text.length - 2 };
}

function listFacts(title: string, column: string, facts: readonly FactView[]): Part {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cut(cell, 300)).join(' | ')} |`;
  const rows = facts.map(({ name, before, after }) => row([name, before, after]));
  const heading = [row([column, 'Before', 'After']), '|---|---|---|'];
  const [first, ...others] = rows;
  const table = first ? [[...heading, first].join('\n'), ...others] : [];
  return { heading: `### ${title}`, items: table, between: '\n', one: 'fact', many: 'facts' };
}

function listFigures({ figures }: ChangesView): Part {
  const items = figures.map(({ title, tables }) =>
    [`**${cut(title, 200)}**`, printTablesMarkdown(tables).trimEnd()].join('\n\n'),
  );
  return { heading: '### Figures', items, between: '\n\n', one: 'group of tables', many: 'groups of tables' };
}

function listEvidence({ documents, citations }: ChangesView): Part {
  const items = [
    ...documents.map(
      ({ title, change, details }) =>
        `- ${change}: ${[title, ...details].map((text) => cut(text, 300)).join('; ')}`,
    ),
    ...citations.map(({ provision, added, removed, moved }) =>
      [
        `- **${cut(provision, 20)}**`,
        ...removed.map((words) => `  - removed: ~~${cut(words, 300)}~~`),
        ...added.map((words) => `  - added: **${cut(words, 300)}**`),
        ...moved.map(({ title, ...places }) => {
          const [before, after] = [places.before, places.after].map((place) => cut(place, 300));
          return `  - ${cut(title, 300)}: ~~${before}~~ **${after}**`;
        }),
      ].join('\n'),
    ),
  ];
  return { heading: '### Evidence', items, between: '\n', one: 'entry', many: 'entries' };
}

function listWording({ wording }: ChangesView): Part {
  const items = wording.flatMap(({ title, texts }) =>
    texts.map(({ name, note, lines }) => {
      const heading = joinParts([title, name, note]);
      const quoted = lines.map(({ mark, pieces }) => `> ${mark}${pieces.map(markPiece).join(' ')}`);
      return [`**${cut(heading, 200)}**`, quoted.join('\n>\n')].join('\n\n');
    }),
  );
  const heading = ['### Wording', '', 'Removed words are ~~struck out~~, added words are **bold**.'].join(
    '\n',
  );
  return { heading, items, between: '\n\n', one: 'changed text', many: 'changed texts' };
}

function markPiece({ text, added, removed }: PieceView): string {
  const words = escapeMarkdown(text);
  if (added) return `**${words}**`;
  return removed ? `~~${words}~~` : words;
}

/** Cut to so many signs, and escaped. */
function cut(text: string, longest: number): string {
  return escapeMarkdown(cutSigns(text, longest));
}
