import { Marked } from 'marked';
import { expect } from 'vitest';

/** Severity, file and message of every command, as the runner of GitHub Actions reads them. */
export function readCommands(output: string): string[][] {
  const lines = output.split(/\r\n|\r|\n/);
  expect(lines.pop()).toBe('');
  const data: [string, string][] = [
    ['%0D', '\r'],
    ['%0A', '\n'],
  ];
  const property: [string, string][] = [...data, ['%3A', ':'], ['%2C', ',']];
  return lines.map((line) => {
    const [, severity = '', written = '', message = ''] =
      /^::(error|warning) (.*?)::(.*)$/su.exec(line) ?? [];
    const file = written.split(',').find((one) => one.startsWith('file=')) ?? '';
    return [severity, readEscaped(file.slice('file='.length), property), readEscaped(message, data)];
  });
}

/** `%25` is put back last. */
function readEscaped(text: string, escapes: readonly [string, string][]): string {
  return [...escapes, ['%25', '%'] as const].reduce(
    (read, [written, sign]) => read.replaceAll(written, sign),
    text,
  );
}

/** The texts of a Markdown table as a page would show them; fails on any markup within a cell. */
export function readTable(markdown: string): string[][] {
  const html = new Marked({ gfm: true }).parse(markdown, { async: false });
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&amp;': '&',
    '&quot;': '"',
    '&#39;': "'",
  };
  return [...html.matchAll(/<tr>\n((?:<td>.*<\/td>\n)+)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<td>(.*)<\/td>/g)].map(([, cell = '']) => {
      expect(cell).not.toContain('<');
      return cell
        .replaceAll('\u200b', '')
        .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => entities[entity] ?? '');
    }),
  );
}
