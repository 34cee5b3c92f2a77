import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { grammarOfSettings } from '../../records/shape/settings-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Node } from '../../source/source.ts';
import { isFile, isFolder } from '../disk/exists-in.ts';
import { assessmentName, reportName, settingsName } from '../disk/find-assessments.ts';
import { codesFolder } from '../disk/open-codes.ts';
import { listFoldersBeside } from '../versions/beside.ts';
import type { Place } from './scan-places.ts';

/** What pages are made from. Paths are absolute. */
export interface Origin {
  /** The folders and files named on the command line. */
  readonly named: readonly string[];
  /** The self-assessments found there. */
  readonly assessments: readonly string[];
  /** The files of settings and of known findings named on the command line. */
  readonly given: readonly string[];
}

/**
 * Where everything lies that may go into the pages: the folders named and those of the assessments, other years beside them,
 * settings and Codes above them, and what settings and reports name elsewhere.
 */
export function listPlaces({ named, assessments, given }: Origin): Place[] {
  const own = assessments.map((path) => dirname(path));
  const above = [...new Set(own.flatMap(listAbove))];
  const settings = [...given, ...above.map((folder) => join(folder, settingsName))].filter(isFileHere);
  const reports = own.map((folder) => join(folder, reportName)).filter(isFileHere);
  const elsewhere = [...settings.flatMap(listNamedBySettings), ...reports.flatMap(listNamedByReport)];
  return [
    ...[...named, ...own, ...elsewhere].map(placeOf),
    ...assessments.flatMap((path) => attempt(() => listFoldersBeside(path), []).map(placeOfYear)),
    ...above.map((folder): Place => ({ folder, holds: [settingsName, codesFolder] })),
    ...above.map((folder) => placeOf(join(folder, codesFolder))).filter(({ folder }) => isFolderHere(folder)),
    ...given.map(placeOf),
  ];
}

/** A folder with everything in it; a file with what else lies beside it under its name. */
function placeOf(path: string): Place {
  if (isFolderHere(path)) return { folder: path, holds: 'everything' };
  return { folder: dirname(path), holds: [basename(path)] };
}

function placeOfYear(folder: string): Place {
  return { folder, holds: [assessmentName, reportName, 'approval.yaml'] };
}

function listAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...listAbove(above)];
}

/** Every value of a settings file that leads to something on the disk, whatever its key. */
function listNamedBySettings(path: string): string[] {
  const read = () => listTexts(parseSource(readFileSync(path), path, () => grammarOfSettings([])).root);
  return attempt(read, [])
    .map((text) => resolve(dirname(path), text))
    .filter((one) => isFileHere(one) || isFolderHere(one));
}

function listTexts(node: Node): string[] {
  if (node.kind === 'text')
    return node.text.trim() !== '' && node.text.length < 300 ? [node.text.trim()] : [];
  const below = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  return below.flatMap(listTexts);
}

/** The registers of a report that lie outside its folder. */
function listNamedByReport(path: string): string[] {
  const text = attempt(() => readFileSync(path, 'utf8'), '');
  const values = text.split('\n').flatMap((line) => {
    const from = line.indexOf('../');
    return from === -1 ? [] : [line.slice(from).trim().replaceAll(/["']/g, '')];
  });
  return values.map((value) => resolve(dirname(path), value)).filter(isFileHere);
}

function isFileHere(path: string): boolean {
  return attempt(() => isFile(path), false);
}

function isFolderHere(path: string): boolean {
  return attempt(() => isFolder(path), false);
}

/** What is found, or `otherwise` where the disk does not answer. */
function attempt<Found>(ask: () => Found, otherwise: Found): Found {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}
