import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CommandError } from '../../command-error.ts';
import { findClosest } from '../../words/closest.ts';
import { openCodes } from '../disk/open-codes.ts';
import { writeFile } from '../disk/replace-file.ts';
import type { World } from '../world.ts';
import type { SchemaArguments } from './declaration.ts';
import { schemaEnding, schemasFolder, writeSchema } from './write-schema.ts';

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
  const text = writeSchema(kind, codes);
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
  const kinds = readdirSync(schemasFolder)
    .filter((name) => name.endsWith(schemaEnding))
    .map((name) => name.slice(0, -schemaEnding.length));
  if (kinds.includes(kind)) return;
  const close = findClosest(kind, kinds);
  throw new CommandError(
    `There is no schema “${kind}”.`,
    close ? `Did you mean ${close}?` : `The schemas are: ${kinds.join(', ')}.`,
  );
}
