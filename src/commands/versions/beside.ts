import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodeText } from '../../files/decode.ts';
import { grammarFrom } from '../../records/document-grammar.ts';
import { parseSource } from '../../source/read/parse-source.ts';
import { findNode, type Node, type Source } from '../../source/source.ts';
import { isFile } from '../disk/exists-in.ts';
import { assessmentName, showPath } from '../disk/find-assessments.ts';
import { openCodes } from '../disk/open-codes.ts';

/** Which version of which assessment a file says that it is; `''` for what it does not say. */
export interface Top {
  readonly landlord: string;
  readonly from: string;
  readonly to: string;
  /** The day of the revision within the year that it is; `''` for the first. */
  readonly revised: string;
}

/** What the root of a self-assessment says of that. */
export function readTop(root: Node): Top {
  const read = (...keys: string[]) => {
    const node = findNode(root, keys);
    return node?.kind === 'text' ? node.text.trim() : '';
  };
  return {
    landlord: read('landlord', 'name'),
    from: read('period', 'from'),
    to: read('period', 'to'),
    revised: read('revision', 'date'),
  };
}

/** A self-assessment that another may be held against; what is asked of it is worked out once. */
export class Beside {
  /** An absolute path. */
  readonly folder: string;
  readonly #path: string;
  readonly #cwd: string;
  #source: Promise<Source> | undefined;
  #written: string | undefined;

  constructor(folder: string, cwd: string) {
    this.folder = folder;
    this.#path = join(folder, assessmentName);
    this.#cwd = cwd;
  }

  /** The file as `readVersion` would read it. */
  get source(): Promise<Source> {
    this.#source ??= openCodes(this.folder, this.#cwd).then((codes) =>
      parseSource(readFileSync(this.#path), showPath(this.#path, this.#cwd), grammarFrom(codes)),
    );
    return this.#source;
  }

  /** What it says that it is, if it ends on that day; else undefined. Most are not parsed: the day does not stand in them. */
  async topOf(day: string): Promise<Top | undefined> {
    if (!this.#mayHold(day)) return undefined;
    const top = readTop((await this.source).root);
    return top.to === day ? top : undefined;
  }

  /** False only where no value of the file can be that day, with signs within it that nobody sees, or written in escapes. */
  #mayHold(day: string): boolean {
    this.#written ??= decodeText(readFileSync(this.#path)).text.replace(/[^ -~\n]+/g, '');
    return this.#written.includes(day) || this.#written.includes('\\');
  }
}

/** Opens the self-assessment in a folder, an absolute path. */
export type OpenBeside = (folder: string) => Beside;

/** Opens each of them once. */
export function openBeside(cwd: string): OpenBeside {
  const known = new Map<string, Beside>();
  return (folder) => {
    const one = known.get(folder) ?? new Beside(folder, cwd);
    known.set(folder, one);
    return one;
  };
}

/** The folders beside that of the self-assessment at `path` that hold one too, by name. */
export function listFoldersBeside(path: string): string[] {
  const own = dirname(path);
  const above = dirname(own);
  return readdirSync(above, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => join(above, name))
    .filter((folder) => folder !== own && isFile(join(folder, assessmentName)))
    .sort();
}
