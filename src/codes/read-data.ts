import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import { packageRoot } from '../package-root.ts';

/** Set by the build, which turns the YAML of `codes/` into JSON in `dist/codes/`, ten times as fast to read. */
declare const CODES_AS_JSON: boolean | undefined;

const folder = `${packageRoot}codes/`;

/** The names of the data files in a folder of `codes/`, without their extension, sorted. */
export function listData(name: string): string[] {
  if (!isThere(`${folder}${name}`)) return [];
  return readdirSync(`${folder}${name}`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/** The folders of `codes/` that hold a Code, sorted. */
export function listCodeFolders(): string[] {
  return readdirSync(folder)
    .filter((name) => isThere(`${folder}${name}/wording.yaml`))
    .sort();
}

/** What a data file of `codes/` holds. Keys are text: `5.10` is not `5.1`. The files are ours and are not checked here. */
export function readData<Data>(name: string): Data {
  // Written as one expression so that the build can leave out the half that needs YAML.
  return typeof CODES_AS_JSON === 'undefined'
    ? parse(readFileSync(`${folder}${name}.yaml`, 'utf8'), { stringKeys: true })
    : JSON.parse(readFileSync(`${packageRoot}dist/codes/${name}.json`, 'utf8'));
}

/** Throws where the system cannot tell: a Code that is left out would not be missed. */
function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
