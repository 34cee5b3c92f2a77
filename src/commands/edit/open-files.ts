import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Code } from '../../codes/code.ts';
import type { Codes } from '../../codes/codes.ts';
import { describeFiles, type FileKind, type SourceSchemas } from '../../form/files.ts';
import type { FormSchema } from '../../form/form-schema.ts';
import { readBasics } from '../../records/basics.ts';
import type { Source } from '../../source/source.ts';
import { isFile } from '../disk/exists-in.ts';
import { processName, reportName, showPath } from '../disk/find-assessments.ts';
import { openCodes } from '../disk/open-codes.ts';
import type { Readings } from '../disk/readings/open-readings.ts';
import { schemaEnding, schemasFolder } from '../schema/write-schema.ts';

/** A file of a landlord as it stands on the disk. */
export interface OpenFile {
  readonly kind: FileKind;
  /** Absolute. */
  readonly path: string;
  /** False where there is no such file yet; its source is then empty. */
  readonly there: boolean;
  readonly source: Source;
}

/** What forms need to know of an assessment: its Code, and what its files may hold. */
export interface OpenFiles {
  readonly codes: Codes;
  /** Undefined where the file names none that is known. */
  readonly code: Code | undefined;
  readonly forms: Readonly<Record<FileKind, FormSchema | null>>;
  /** Reads a file anew. */
  open(kind: FileKind): OpenFile;
  /** That it was written as it was read there, so that nobody reads it again. */
  keep(source: Source): void;
}

/** Opens the files of an assessment, whose self-assessment is at that absolute path. */
export async function openFiles(path: string, cwd: string, readings: Readings): Promise<OpenFiles> {
  const codes = await openCodes(dirname(path), cwd);
  const places: Readonly<Record<FileKind, string>> = {
    assessment: path,
    report: join(dirname(path), reportName),
    process: join(dirname(path), processName),
  };
  const open = (kind: FileKind): OpenFile => {
    const there = kind === 'assessment' || isFile(places[kind]);
    const bytes = there ? readFileSync(places[kind]) : new Uint8Array();
    const source = readings.read(bytes, showPath(places[kind], cwd), codes);
    return { kind, path: places[kind], there, source };
  };
  const { code } = readBasics(open('assessment').source, codes);
  const sources = readSchemas();
  return {
    ...{ codes, code, open },
    keep: (source) => readings.keep(source, codes),
    forms: code ? describeFiles(sources, code) : { ...sources, report: null },
  };
}

let schemas: SourceSchemas | undefined;

function readSchemas(): SourceSchemas {
  const read = (name: string): FormSchema =>
    JSON.parse(readFileSync(`${schemasFolder}source/${name}${schemaEnding}`, 'utf8'));
  schemas ??= { assessment: read('self-assessment'), report: read('report'), process: read('process') };
  return schemas;
}
