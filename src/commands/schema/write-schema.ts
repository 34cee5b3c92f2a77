import { readFileSync } from 'node:fs';
import { listFinds } from '../../check/describe-rules.ts';
import { judgementRules } from '../../check/judgement-rules.ts';
import type { Codes } from '../../codes/codes.ts';
import { buildEditorSchema } from '../../editor/build-editor-schema.ts';
import { buildReportSchema } from '../../editor/build-report-schema.ts';
import type { Schema } from '../../editor/schema.ts';
import { packageRoot } from '../../package-root.ts';
import { stringifySafely } from '../../words/for-terminal.ts';

/** Where the package's own schemas stand, and how their names end. */
export const schemasFolder = `${packageRoot}schemas/`;
export const schemaEnding = '.schema.json';

/** The text of the schema of that name as an editor reads it, with the Codes that may be answered. */
export function writeSchema(kind: string, codes: Codes): string {
  return `${stringifySafely(buildSchema(kind, codes))}\n`;
}

function buildSchema(kind: string, codes: Codes): Schema {
  const read = (path: string): Schema =>
    JSON.parse(readFileSync(`${schemasFolder}${path}${schemaEnding}`, 'utf8'));
  if (kind !== 'self-assessment' && kind !== 'report') return read(kind);
  const known = codes.ids.flatMap((id) => codes.find(id) ?? []);
  const source = read(`source/${kind}`);
  return kind === 'report'
    ? buildReportSchema(source, known)
    : buildEditorSchema(
        source,
        known,
        codes.advise,
        listFinds(
          readFileSync(`${packageRoot}docs/rules/README.md`, 'utf8'),
          judgementRules.map(({ id }) => id),
        ),
      );
}
