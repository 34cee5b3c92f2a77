import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { listFinds } from '../../check/describe-rules.ts';
import { judgementRules } from '../../check/judgement-rules.ts';
import type { Codes } from '../../codes/codes.ts';
import { CommandError } from '../../command-error.ts';
import { buildEditorSchema } from '../../editor/build-editor-schema.ts';
import { buildReportSchema } from '../../editor/build-report-schema.ts';
import type { Schema } from '../../editor/schema.ts';
import { packageRoot } from '../../package-root.ts';
import { findClosest } from '../../words/closest.ts';
import { stringifySafely } from '../../words/for-terminal.ts';
import { openCodes } from '../disk/open-codes.ts';
import { writeFile } from '../disk/replace-file.ts';
import type { World } from '../world.ts';
import type { SchemaArguments } from './declaration.ts';

const ending = '.schema.json';
const folder = `${packageRoot}schemas/`;

/**
 * `selfassess schema [NAME]`: prints the schema that an editor reads, or writes it to a file in one step. The schemas
 * of a self-assessment and a report include the Codes that a folder's assessments may answer. Gives 1 if one of them
 * has faults and is left out.
 */
export async function runSchema(
  { kind = 'self-assessment', dir, out, quiet }: SchemaArguments,
  world: World,
): Promise<number> {
  requireKind(kind);
  const codes = await openCodes(resolve(world.cwd, dir), world.cwd);
  const schema = buildSchema(kind, codes);
  const text = `${stringifySafely(schema)}\n`;
  if (out === '') world.stdout.write(text);
  else {
    const path = resolve(world.cwd, out);
    if (!/\.json$/i.test(path)) {
      throw new CommandError(`${out} cannot be the name of a schema.`, 'Let it end in .json.');
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, text);
  }
  const faulty = codes.listFaulty();
  for (const { file } of faulty) {
    if (!quiet)
      world.stderr.write(`Left out because it has faults: ${file}. “selfassess check ${file}” lists them.\n`);
  }
  return faulty.length > 0 ? 1 : 0;
}

function requireKind(kind: string): void {
  const kinds = readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
  if (kinds.includes(kind)) return;
  const close = findClosest(kind, kinds);
  throw new CommandError(
    `There is no schema “${kind}”.`,
    close ? `Did you mean ${close}?` : `The schemas are: ${kinds.join(', ')}.`,
  );
}

function buildSchema(kind: string, codes: Codes): Schema {
  const read = (path: string): Schema => JSON.parse(readFileSync(`${folder}${path}${ending}`, 'utf8'));
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
