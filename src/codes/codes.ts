import type { Code, Guidance } from './code.ts';
import type { CodeFile } from './generated/code.ts';
import { type CodeMap, listOrigins, loadCodeMap } from './load-code-map.ts';
import { readCode } from './read-code.ts';
import { listCodeFolders, listData, readData } from './read-data.ts';

/** The Codes that a self-assessment may answer. */
export interface Codes {
  /** Their ids, such as `housing-ombudsman-2024`, sorted. */
  readonly ids: readonly string[];
  /** The Code with that id; undefined if there is none, or its file has faults. */
  readonly find: (id: string) => Code | undefined;
  /** Our advice on a Code's provisions by id; empty if there is none for that Code. */
  readonly advise: (id: string) => ReadonlyMap<string, Guidance>;
  /** The map from one Code to another; undefined if there is none. */
  readonly findMap: (from: string, to: string) => CodeMap | undefined;
  /** Why the Code with that id exists but cannot be answered; null if it can be, or does not exist. */
  readonly refuse: (id: string) => Refusal | null;
}

interface PackageCodes extends Codes {
  /** Every id of ours, including Codes known only in part. */
  readonly taken: readonly string[];
}

/** Why a Code cannot be answered, as a sentence, and what to do. */
export interface Refusal {
  readonly message: string;
  readonly help: string;
}

/** Each Code is read once: its files are ours and do not change while we run. */
const loaded = new Map<string, Code>();

/** The Codes in this package that are known in full. Their files are ours: a test checks them, not this function. */
export const packageCodes: PackageCodes = {
  get taken() {
    return listCodeFolders();
  },
  get ids() {
    return listCodeFolders().filter(isWhole);
  },
  find: (id) => (isWhole(id) ? loadCode(id) : undefined),
  advise: (id) => {
    const { advice = {} } = isWhole(id) ? readData<Pick<CodeFile, 'advice'>>(`${id}/advice`) : {};
    return new Map(Object.entries(advice));
  },
  findMap: loadCodeMap,
  refuse: (id) => {
    const code = loadCode(id);
    return code ? refuseIncomplete(code) : null;
  },
};

/** The earlier editions of a Code that a map leads from, known in full or in part. */
export function loadEarlier(id: string): { readonly code: Code; readonly map: CodeMap }[] {
  return listOrigins(id).flatMap((origin) => {
    const [code, map] = [loadCode(origin), loadCodeMap(origin, id)];
    return code && map ? [{ code, map }] : [];
  });
}

/** Why a Code known only in part cannot be answered, and which edition can be; null if it is known in full. */
export function refuseIncomplete({
  id,
  issuer,
  incomplete,
}: Pick<Code, 'id' | 'issuer' | 'incomplete'>): Refusal | null {
  if (incomplete === '') return null;
  const current = packageCodes.ids.findLast((other) => loadCode(other)?.issuer === issuer);
  return current
    ? {
        message: `“${id}” is an earlier edition, known only in part.`,
        help: `Write code: ${current}, the current edition.`,
      }
    : {
        message: `“${id}” is known only in part: its file says so after incomplete:.`,
        help: 'Add what is missing to its file, and delete that line.',
      };
}

function isWhole(id: string): boolean {
  return loadCode(id)?.incomplete === '';
}

/** The Code in a folder of `codes/`, known in full or in part; undefined if there is none of that name. */
export function loadCode(id: string): Code | undefined {
  if (!loaded.has(id) && listCodeFolders().includes(id)) {
    const parts = listData(id).map((name) => readData<Partial<CodeFile>>(`${id}/${name}`));
    // Each file has some of the keys; a test checks the whole against the schema.
    loaded.set(id, readCode(Object.assign({}, ...parts)));
  }
  return loaded.get(id);
}
