import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { packageRoot } from '../../src/package-root.ts';

/** A file that docs/ci.md shows: the path its first line names, and what it says. */
export interface Example {
  readonly path: string;
  // biome-ignore lint/suspicious/noExplicitAny: a CI system's file, held against its schema first
  readonly content: any;
}

/** The YAML examples of docs/ci.md, in order. */
export function readExamples(): Example[] {
  const page = readFileSync(`${packageRoot}docs/ci.md`, 'utf8');
  return [...page.matchAll(/^```yaml\n# (\S+)\n(.*?)^```$/gms)].map(([, path = '', text = '']) => ({
    path,
    content: parse(text),
  }));
}

/** A validator by a CI system's own schema; see schemas/README.md. */
export function compileSchema(name: string): ValidateFunction {
  const packed = readFileSync(`${packageRoot}test/ci/schemas/${name}.json.gz`);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(gunzipSync(packed).toString('utf8')));
}
