import type { CodeFile } from '../../codes/generated/code.ts';
import type { Path } from '../../source/source.ts';

/** A Code's file without whatever does not fit the schema: anything, at any depth, may be absent. */
export type CodeDocument = Loose<CodeFile>;

type Loose<Value> = Value extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Loose<Value[Key]> }
    : Value;

/** What the rules for a Code's file look at. */
export interface CodeFileContext {
  readonly document: CodeDocument;
  /** The file's name without its extension, which must be the Code's id. */
  readonly name: string;
  /** The ids of the Codes that come with the program. */
  readonly taken: readonly string[];
}

/** A provision as written in the file. */
export interface PlacedProvision {
  readonly id: string;
  readonly path: Path;
  /** 0 if its section has no stages. */
  readonly stage: number;
  /** How many items it lists. */
  readonly items: number;
}

/** The provisions that have an id, in order. */
export function listProvisions({ sections }: CodeDocument): PlacedProvision[] {
  return listItems(sections).flatMap(([at, section]) => {
    const path = ['sections', at];
    const parts = listItems(section.stages).flatMap(([index, part]) =>
      readProvisions(part.provisions, [...path, 'stages', index], part.number ?? 0),
    );
    return [...readProvisions(section.provisions, path, 0), ...parts];
  });
}

function readProvisions(
  provisions: readonly { readonly id?: string; readonly items?: readonly unknown[] }[] | undefined,
  path: Path,
  stage: number,
): PlacedProvision[] {
  return listItems(provisions).flatMap(([at, { id, items = [] }]) =>
    id === undefined ? [] : [{ id, path: [...path, 'provisions', at, 'id'], stage, items: items.length }],
  );
}

/** The items of a list that are groups of keys, each with its index in the list. */
export function listItems<Item extends object>(items: readonly Item[] | undefined): [number, Item][] {
  return (items ?? []).flatMap((item, at): [number, Item][] =>
    // What does not fit the schema was left out, leaving a blank.
    typeof item === 'object' ? [[at, item]] : [],
  );
}
