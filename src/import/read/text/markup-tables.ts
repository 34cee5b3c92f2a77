import { rawLines, type TextTable, tableOf } from './text-table.ts';

/** A table in the marks of a wiki (`{| … |}`), of a manual (`|===`) or of a typesetter (`tabular`). */
export function findMarkupTable(lines: readonly string[], at: number): TextTable | undefined {
  const line = lines[at] ?? '';
  if (/^\s*\{\|/.test(line)) return readWiki(lines, at);
  if (/^\s*\|={3,}\s*$/.test(line)) return readManual(lines, at);
  return /\\begin\{(?:tabular|longtable|tabularx|tabulary|longtabu)\*?\}/.test(line)
    ? readTypeset(lines, at)
    : undefined;
}

const lasts = new WeakMap<readonly string[], Map<RegExp, number>>();

/** The next line with a mark; the last one of a text is remembered, so that no search goes through it in vain. */
function endOf(lines: readonly string[], at: number, mark: RegExp): number {
  const known = lasts.get(lines) ?? new Map<RegExp, number>();
  lasts.set(lines, known);
  const last = known.get(mark) ?? lines.findLastIndex((line) => mark.test(line));
  known.set(mark, last);
  if (last <= at) return -1;
  let end = at + 1;
  while (!mark.test(lines[end] ?? '')) end += 1;
  return end;
}

const wikiEnd = /^\s*\|\}/;
const manualEnd = /^\s*\|={3,}\s*$/;
const typesetEnd = /\\end\{(?:tabular|longtable|tabularx|tabulary|longtabu)\*?\}/;

function readWiki(lines: readonly string[], at: number): TextTable | undefined {
  const end = endOf(lines, at, wikiEnd);
  if (end === -1) return undefined;
  const rows: string[][] = [[]];
  for (const line of lines.slice(at + 1, end)) {
    const text = line.trim();
    const last = rows.at(-1);
    if (/^\|-/.test(text)) rows.push([]);
    else if (/^\|\+/.test(text)) rows.unshift([text.slice(2)]);
    else if (/^[|!]/.test(text))
      last?.push(
        ...text
          .slice(1)
          .split(/\|\||!!/)
          .map(wikiCell),
      );
    else if (last?.length === 0 && text !== '') last.push(wikiCell(text));
    else if (last !== undefined && last.length > 0)
      last[last.length - 1] = `${last.at(-1) ?? ''}\n${wikiCell(text)}`;
  }
  const words = rawLines(lines, at + 1, end).replace(/(?<![\w-])[\w-]+\s*=\s*"[^"\n]*"/g, ' ');
  return tableOf(
    rows.filter((row) => row.length > 0),
    end + 1,
    words,
  );
}

/** A cell without its attributes, and with links and bold words as Markdown has them. */
function wikiCell(cell: string): string {
  return cell
    .replace(/^\s*(?:[\w-]+\s*=\s*(?:"[^"]*"\s*|[^\s|"]+(?:\s+|(?=\|))))+\|(?!\|)/, '')
    .replace(/\[\[(?:[^[\]|\n]*\|)?([^[\]|\n]*)\]\]/g, '$1')
    .replace(/\[(https?:\/\/[^\s[\]]+)\s+([^\s[\]][^[\]\n]*)\]/g, '[$2]($1)')
    .replace(/'''?/g, '')
    .trim();
}

function readManual(lines: readonly string[], at: number): TextTable | undefined {
  const end = endOf(lines, at, manualEnd);
  if (end === -1) return undefined;
  const inside = lines.slice(at + 1, end);
  const firstLine = inside.find((line) => line.trim() !== '') ?? '';
  const width = columnsGiven(lines[at - 1] ?? '') ?? manualCells(firstLine).length;
  const cells: string[] = [];
  for (const line of inside) addManualLine(line, cells);
  if (width < 2 || cells.length === 0) return undefined;
  const rows = Array.from({ length: Math.ceil(cells.length / width) }, (_, row) =>
    cells.slice(row * width, (row + 1) * width),
  );
  return tableOf(rows, end + 1, rawLines(lines, at + 1, end));
}

/** Adds the cells of a line; words before the first of them go on in the cell before. */
function addManualLine(line: string, cells: string[]): void {
  const own = manualCells(line);
  const before = (/^[^|]*/.exec(line)?.[0] ?? '').trim();
  const isSpec = own.length > 0 && spec.test(before.trim());
  if (before !== '' && !isSpec) {
    if (cells.length === 0) cells.push(before);
    else cells[cells.length - 1] = `${cells.at(-1) ?? ''}\n${before}`;
  }
  for (const cell of own) cells.push(cell);
}

// How wide a cell is and how it is read: `2+`, `a`, `.2+^`.
const spec = /^(?:\d+)?(?:\.\d+)?[+*]?[<^>]?(?:\.[<^>])?[a-z]?$/;

function columnsGiven(line: string): number | undefined {
  if (!/^\[.*\]$/.test(line.trim())) return undefined;
  const cols = /^cols="?([^"\]]+)/.exec(line.slice(line.lastIndexOf('cols=')))?.[1];
  if (cols === undefined) return undefined;
  const times = /^(\d+)\*/.exec(cols)?.[1];
  return times === undefined ? cols.split(/[,;]/).length : Number(times);
}

function manualCells(line: string): string[] {
  const [, ...cells] = line.split(/(?<!\\)\|/);
  return cells.map((cell, index) =>
    manualWords(
      index < cells.length - 1 ? cell.replace(/\s(?:\d+)?(?:\.\d+)?\+?[<^>]?[aehlmsdv]?$/, '') : cell,
    ),
  );
}

function manualWords(cell: string): string {
  return cell
    .replaceAll('\\|', '|')
    .replace(/(?:link:)?(https?:\/\/[^\s[\]]{1,300})\[([^[\]]*?)\^?\]/g, '[$2]($1)')
    .replace(/\[\.?line-through\]#([^#]*)#/g, '~~$1~~')
    .trim();
}

function readTypeset(lines: readonly string[], at: number): TextTable | undefined {
  const end = endOf(lines, at, typesetEnd);
  if (end === -1) return undefined;
  const text = lines
    .slice(at, end)
    .join('\n')
    .replace(
      /^[\s\S]*?\\begin\{\w+\*?\}(?:\[[^[\]]*\])?(?:\{[^{}]*\}(?=\s*\{))?\{(?:[^{}]|\{[^{}]*\})*\}/,
      '',
    );
  const plain = typesetWords(text.replace(/(?<!\\)%.*$/gm, ''));
  const rows = plain
    .split(/\\\\(?:\[[^\]]*\])?/)
    .map((row) => row.split(/(?<!\\)&/).map((cell) => cell.replace(/\\([&%#_$])/g, '$1').trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  return tableOf(rows, end + 1, rows.map((row) => row.join('\n')).join('\n'));
}

function typesetWords(text: string): string {
  return text
    .replace(
      /\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot|newline|par)\b/g,
      ' ',
    )
    .replace(/\\(?:cline|cmidrule)(?:\([^()\\]*\))?\{[^{}\\]*\}/g, ' ')
    .replace(/\\multi(?:column|row)\{[^{}]*\}\{[^{}]*\}\{([^{}]*)\}/g, '$1')
    .replace(/\\href\{([^{}]*)\}\{([^{}]*)\}/g, '[$2]($1)')
    .replace(/\\(?:sout|st)\{([^{}]*)\}/g, '~~$1~~')
    .replace(/\\[a-zA-Z]+\*?\{([^{}]*)\}/g, '$1')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, ' ');
}
