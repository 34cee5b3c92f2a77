import type { ReportContent, ReportField } from '../../codes/report-order.ts';
import type { Path } from '../../source/source.ts';
import type { ReportContext } from './report-rule.ts';

/** A field of an item or document of the report, as written in the file. */
export interface WrittenField {
  readonly content: ReportContent;
  readonly field: ReportField;
  readonly path: Path;
  /** The number of the item, from 1; 1 for a document. */
  readonly item: number;
  /** `''` if it is not given. */
  readonly text: string;
}

/** The fields of those kinds in every item and document of a report, given or not. */
export function listWrittenFields(
  { document, code }: Pick<ReportContext, 'document' | 'code'>,
  kinds: readonly ReportField['kind'][],
): WrittenField[] {
  return (code.report?.contents ?? []).flatMap((content) =>
    listGroups(document[content.key], [content.key]).flatMap(({ path, item, values }) =>
      content.fields
        .filter(({ kind }) => kinds.includes(kind))
        .map((field) => ({
          ...{ content, field, item },
          path: [...path, field.key],
          text: String(values[field.key] ?? ''),
        })),
    ),
  );
}

/** A list's items, or the document written there instead of a word. */
function listGroups(written: unknown, path: Path) {
  const items = Array.isArray(written) ? [...written.entries()] : [];
  if (written && typeof written === 'object' && !Array.isArray(written)) return [read(written, path, 1)];
  return items.map(([index, item]) => read(item, [...path, index], index + 1));
}

function read(group: unknown, path: Path, item: number) {
  const values: Readonly<Record<string, unknown>> = Object(group);
  return { path, item, values };
}

/** The list of complaints refused, if the Code asks for one: its key, and the total of its numbers as written. */
export function readRefused({
  document,
  code,
}: ReportContext): { key: string; sum: number; isList: boolean } | null {
  const content = code.report?.contents.find(({ table }) => table === 'refused');
  const written = content && document[content.key];
  if (!content || written === undefined) return null;
  const numbers = content.fields.filter(({ kind }) => kind === 'number').map(({ key }) => key);
  const items = Array.isArray(written) ? written : [];
  const listed = items.map((item) => Number(Object(item)[numbers[0] ?? ''] ?? Number.NaN));
  if (listed.some(Number.isNaN)) return null;
  const sum = listed.reduce((all, number) => all + number, 0);
  return { key: content.key, sum, isList: Array.isArray(written) };
}
