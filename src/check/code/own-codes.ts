import { type Codes, packageCodes, type Refusal, refuseIncomplete } from '../../codes/codes.ts';
import type { CodeMap } from '../../codes/load-code-map.ts';
import { CommandError } from '../../command-error.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import type { Verdict } from '../verdict.ts';
import { type CheckedCode, checkCode } from './check-code.ts';
import { checkCodeMap } from './check-code-map.ts';

/** Where landlords keep Codes of their own: `codes/` folders on disk or in a revision. */
export interface CodeShelf {
  /** The nearest file of that name; undefined if there is none. */
  readonly read: (name: string) => ShelvedFile | undefined;
  /** The names of all the files. */
  readonly list: () => readonly string[];
}

/** A file as it was read; `shown` is its name in messages. */
interface ShelvedFile {
  readonly shown: string;
  readonly bytes: Uint8Array;
}

/** All the Codes available, including a landlord's own. */
export interface OpenedCodes extends Codes {
  /** The verdicts on the Codes' files that have been read so far and have faults. */
  readonly listFaulty: () => readonly Verdict[];
}

type OwnCode = CheckedCode & { readonly verdict: Verdict };

/** The Codes of this package and those on shelves, the nearest shelf first. Files are read only when asked for. */
export function addOwnCodes(shelves: readonly CodeShelf[]): OpenedCodes {
  const opened = new Map<string, OwnCode | null>();
  const open = (id: string): OwnCode | null => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const file = readShelved(`${id}.yaml`, id, shelves);
    const own = file ? checkOwn(file, id) : null;
    opened.set(id, own);
    return own;
  };
  const findOwn = (id: string) => (packageCodes.taken.includes(id) ? null : open(id));
  const codes: OpenedCodes = {
    get ids() {
      return [...new Set([...packageCodes.ids, ...listOwn(shelves)])].sort();
    },
    find: (id) => {
      const own = open(id)?.read?.code;
      return packageCodes.find(id) ?? (own?.incomplete === '' ? own : undefined);
    },
    advise: (id) => {
      const own = findOwn(id);
      return own ? new Map(Object.entries(own.read?.advice ?? {})) : packageCodes.advise(id);
    },
    refuse: (id) => {
      const own = findOwn(id);
      return own ? refuseOwn(id, own) : packageCodes.refuse(id);
    },
    findMap: (from, to) => packageCodes.findMap(from, to) ?? findOwnMap(from, to, shelves, codes),
    listFaulty: () =>
      [...opened.values()].flatMap((own) => (own && own.diagnostics.length > 0 ? [own.verdict] : [])),
  };
  return codes;
}

/** The verdict on the file of one Code. */
export function checkOwn({ shown, bytes }: ShelvedFile, name: string): OwnCode {
  const source = parseSource(bytes, shown, grammarFrom(packageCodes));
  const checked = checkCode(source, { name, taken: packageCodes.taken });
  const { file, text } = source;
  const tally = { provisions: 0, answered: 0, complete: 0 };
  const { diagnostics } = checked;
  return { ...checked, verdict: { kind: 'code', file, text, diagnostics, tally, read: null } };
}

/** An id becomes part of a path, so names that would lead out of the folder are not looked up. */
function readShelved(name: string, id: string, shelves: readonly CodeShelf[]): ShelvedFile | undefined {
  if (!isId(id)) return undefined;
  for (const shelf of shelves) {
    const file = shelf.read(name);
    if (file) return file;
  }
  return undefined;
}

function isId(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}

function listOwn(shelves: readonly CodeShelf[]): string[] {
  return shelves
    .flatMap((shelf) => shelf.list())
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .filter((id) => isId(id) && !packageCodes.taken.includes(id));
}

function refuseOwn(id: string, { read, diagnostics, verdict }: OwnCode): Refusal | null {
  if (read) return refuseIncomplete(read.code);
  const [first] = diagnostics;
  return {
    message: `“${id}” cannot be used because of faults in ${verdict.file}.`,
    help: first
      ? `Put them right first; “selfassess check ${verdict.file}” lists them. The first is on line ${first.range.start.line}.`
      : '',
  };
}

function findOwnMap(
  from: string,
  to: string,
  shelves: readonly CodeShelf[],
  codes: Codes,
): CodeMap | undefined {
  const file = isId(to) ? readShelved(`${from}.${to}.map.yaml`, from, shelves) : undefined;
  if (!file) return undefined;
  const { map, diagnostics } = checkCodeMap(parseSource(file.bytes, file.shown, grammarFrom(packageCodes)), {
    from,
    to,
    codes,
  });
  const [first] = diagnostics;
  if (map) return map;
  const place = first ? `:${first.range.start.line}:${first.range.start.column}` : '';
  throw new CommandError(`${file.shown}${place}: ${first?.message ?? ''}`, first?.help ?? '');
}
