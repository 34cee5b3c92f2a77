/** What may stand at a place of a document: which keys, and what below them. */
export interface Shape {
  /** Whether words or a figure may stand there. */
  readonly text: boolean;
  /** The keys that may stand there; none if it holds no keys, or only keys of the writer's own. */
  readonly keys: Keys;
  /** What a key of the writer's own leads to. */
  readonly other?: Shape;
  /** What an item of a list is. */
  readonly items?: Shape;
}

/** Shapes by key, made by `keysOf` alone: a document may well say `__proto__` or `constructor`, and none has that key. */
export type Keys = Readonly<Record<string, Shape>> & { readonly [bare]: true };

declare const bare: unique symbol;

/** The keys of a shape, without what JavaScript gives to every object. */
export function keysOf(entries: Readonly<Record<string, Shape>>): Keys {
  return Object.assign(Object.create(null), entries);
}

/** What must be known about a kind of document to recognise its slips. YAML itself knows none of it. */
export interface Grammar {
  /** Keys at the top that few documents have: what stands below them is known only where they are. */
  readonly seldom?: ReadonlySet<string>;
  /** Keys whose value is prose: a colon in it never ends a second key. */
  readonly prose: ReadonlySet<string>;
  /** Values that are complete, in lower case: what follows a `#` after one is a comment. */
  readonly values: ReadonlySet<string>;
  /** Comments that we write ourselves beside values, without their `#`. */
  readonly hints: ReadonlySet<string>;
  /**
   * What the value at that place is, or undefined if that is not known. The place is the keys that lead there from
   * the top of the file, `[]` for an item of a list; or its last key alone.
   */
  readonly kindOf: (place: readonly string[]) => FieldKind | undefined;
  /** Entries that have an id for a key. */
  readonly entries: {
    /** The top-level key of the document that they belong under. */
    readonly under: string;
    /** What one of them is called. */
    readonly name: string;
    /** What their ids look like: the source of a regular expression. */
    readonly ids: string;
    /** All of their ids in order; empty if they are not known. */
    readonly order: readonly string[];
  };
  /** What each document that it may be holds, from its top. */
  readonly shapes: readonly Shape[];
}

/**
 * The shape of the document that has these keys at its top: the one that knows most of them, or the only one; undefined if
 * none of several does.
 */
export function chooseShape(keys: readonly string[], { shapes }: Pick<Grammar, 'shapes'>): Shape | undefined {
  if (shapes.length === 1) return shapes[0];
  const known = (shape: Shape) => keys.filter((key) => shape.keys[key]).length;
  const [best] = shapes.toSorted((a, b) => known(b) - known(a));
  return best && known(best) > 0 && known(best) * 2 >= keys.length ? best : undefined;
}

/**
 * What is written in a field: prose, in which a `#` may be text; a name, in which it is text only before a number or
 * as the last sign; or a value with a form of its own (a date, a number, an address, a word of a list), which has no `#`.
 */
export type FieldKind = 'prose' | 'name' | 'closed';

/** Whether a key, with or without quotes, is an id of the entries that have one. */
export function isId(key: string, { entries }: Grammar): boolean {
  if (lastIds.source !== entries.ids)
    lastIds = { source: entries.ids, pattern: new RegExp(`^(["']?)(?:${entries.ids})\\1$`) };
  return lastIds.pattern.test(key);
}

/** The expression for the ids of the grammar asked last: the keys of one file are asked about one after another. */
let lastIds = { source: '', pattern: /^$/ };
