import type { ColumnPair } from './suggest-columns.ts';

/** Columns and their headings as a landlord may write them down. */
export interface ColumnsBlock {
  /** Lines for `report.yaml`, in their place: `performance:`, `columns:` and a line for each. */
  readonly yaml: string;
  /** Options for the command line, quoted for a shell: `--column received="Date Logged"`. */
  readonly commandLine: string;
}

/** Writes columns and their headings in both forms. The heading `…` stands for one that the landlord must fill in. */
export function writeColumnsBlock(pairs: readonly ColumnPair[]): ColumnsBlock {
  const options = pairs.map(({ name, heading }) => `--column ${name}=${quoteForShell(heading)}`);
  return {
    yaml: [
      'performance:',
      '  columns:',
      ...pairs.map(({ name, heading }) => `    ${name}: ${quoteForYaml(heading)}`),
    ].join('\n'),
    commandLine: options.join(' '),
  };
}

/** A heading as a value in YAML: bare where that is safe, else in quotation marks. */
export function quoteForYaml(text: string): string {
  const isSafe = /^[\p{L}…][\p{L}\p{N} ()/.,'’…&_?*+%£–-]*$/u.test(text) && !/\s$| {2}/.test(text);
  if (isSafe && !/^(?:y|n|yes|no|true|false|on|off|null)$/i.test(text)) return text;
  if (!/[^\P{C}]/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text).replace(/[^\P{C}]/gu, (character) =>
    character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

/** A heading as an argument to a POSIX shell or PowerShell; double marks, which Windows knows too, where they do. */
export function quoteForShell(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", String.raw`'\''`)}'` : `"${text}"`;
}
