import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { joinList } from '../../words/lists.ts';
import { count } from '../../words/plurals.ts';
import type { OutputFile } from '../disk/write-folder.ts';
import type { Difference } from './compare-published.ts';
import { manifestName } from './manifest.ts';
import { type Output, outputs, rankOutput } from './outputs.ts';

/** A file that was made: its path from the output folder. */
type Made = Pick<OutputFile, 'path'>;

/** What was published to a folder, as shown: its forms, a line each. */
export function tellForms(files: readonly Made[], folder: string): string[] {
  const tops = listTops(files);
  const several = tops.length > 1 ? tops.filter((top) => top !== '') : [];
  const told = files
    .filter(({ path }) => !isManifest(path))
    .map(({ path }) => ({ path, form: formOf(path, tops) }));
  const lines = forms.flatMap(([form, label]) => {
    const paths = told.filter((one) => one.form === form).map(({ path }) => path);
    if (paths.length === 0) return [];
    return [`  ${label}: ${several.length > 0 ? count(paths.length, 'file') : joinList(foldFolders(paths))}`];
  });
  return [`Published to ${folder}/${several.length > 0 ? `, ${tellTops(several)}` : ''}:`, ...lines];
}

/** What is different from what stood in the folder, a line each; nothing where nothing stood there. */
export function tellDifference({ changed, added, removed, kept }: Difference): string[] {
  const lines = [
    ['changed', changed],
    ['new', added],
    ['removed', removed],
  ] as const;
  if (changed.length + removed.length + kept === 0) return [];
  if (changed.length + added.length + removed.length === 0) return ['Every file is as before.'];
  return [
    'It replaces what stood there:',
    ...lines.flatMap(([label, paths]) => (paths.length > 0 ? [`  ${label}: ${nameSome(paths)}`] : [])),
    ...(kept > 0 ? [`  as before: ${count(kept, 'file')}`] : []),
  ];
}

/**
 * How to open what was made first, in a folder (an absolute path): as an address, since a path with spaces must be quoted in each
 * system’s own way.
 */
export function tellOpening(files: readonly Made[], folder: string): string[] {
  const [first] = order(files, listTops(files));
  return first === undefined ? [] : [`To see it, open ${pathToFileURL(join(folder, first)).href}`];
}

/** The paths but those of manifests, in the order that outputs are listed, whichever way the files were come by. */
function order(files: readonly Made[], tops: readonly string[]): string[] {
  const ranked = files
    .filter(({ path }) => !isManifest(path))
    .map(({ path }) => {
      const top = tops.find((one) => path.startsWith(one)) ?? '';
      return { path, top, rank: rankOutput(path.slice(top.length)) };
    });
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return ranked
    .sort((a, b) => compare(a.top, b.top) || a.rank - b.rank || compare(a.path, b.path))
    .map(({ path }) => path);
}

/** The forms in the order they are told: kinds of output, and the evidence, which is none. */
const forms: readonly (readonly [Output['kind'] | 'evidence', string])[] = [
  ['html', 'pages'],
  ['pdf', 'PDFs'],
  ['word', 'Word'],
  ['fragments', 'to paste'],
  ['data', 'data'],
  ['evidence', 'evidence'],
];

function isManifest(path: string): boolean {
  return path === manifestName || path.endsWith(`/${manifestName}`);
}

/** The folders of publications, each `''` or ending in a slash: each has a manifest. The longest come first. */
function listTops(files: readonly Made[]): string[] {
  const tops = files
    .filter(({ path }) => isManifest(path))
    .map(({ path }) => path.slice(0, -manifestName.length));
  return tops.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function formOf(path: string, tops: readonly string[]): (typeof forms)[number][0] {
  const top = tops.find((one) => path.startsWith(one)) ?? '';
  return outputs[rankOutput(path.slice(top.length))]?.kind ?? 'evidence';
}

function tellTops(tops: readonly string[]): string {
  const named = [...tops].sort();
  return `${count(tops.length, 'assessment')} in ${nameSome(named)}`;
}

/** Files at the top by their names, those of a folder by its name and how many they are. */
function foldFolders(paths: readonly string[]): string[] {
  const folded = new Map<string, string[]>();
  for (const path of paths) {
    const slash = path.indexOf('/');
    const name = slash === -1 ? path : path.slice(0, slash + 1);
    folded.set(name, [...(folded.get(name) ?? []), path]);
  }
  return [...folded].map(([name, [first = '', ...others]]) =>
    others.length === 0 ? first : `${name} (${count(others.length + 1, 'file')})`,
  );
}

/** Names, of many only the first. */
function nameSome(names: readonly string[]): string {
  const most = 4;
  if (names.length <= most + 1) return joinList(names);
  return `${names.slice(0, most).join(', ')} and ${count(names.length - most, 'more', 'more')}`;
}
