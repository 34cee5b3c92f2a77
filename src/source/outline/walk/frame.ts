import type { Shape } from '../../grammar.ts';

/** Lines in one column that belong together: the entries of a map or the items of a list. */
export interface Frame {
  readonly indent: number;
  /** `lost` if it should not be there, so that nothing is known of what follows in that column. */
  readonly kind: 'map' | 'list' | 'lost';
  readonly shape: Shape | undefined;
  /** The key or the item it stands under; -1 for the top of the document. */
  readonly holder: number;
  /** Its first line. */
  readonly first: number;
  /** The keys written so far, each with its line. */
  readonly seen: Map<string, number>;
  /** Whether the ids of the document belong here. */
  readonly ids: boolean;
}

/** What makes a line no part of the order of the lines before it. */
export type FaultKind =
  | 'column' // in no column that is open
  | 'unknown-key' // a key that belongs elsewhere
  | 'twice' // a key that its map already has
  | 'id-elsewhere' // an id outside the map of ids
  | 'no-id' // a key without id among the ids
  | 'item-in-map'
  | 'key-in-list'
  | 'words' // words where an entry should be
  | 'below-words' // an entry deeper than a key with a value
  | 'words-on' // words deeper than a short value
  | 'dedent' // words of a text left of its first line
  | 'swallowed' // an entry that the text above it takes in
  | 'joined' // two entries on a line
  | 'wrong-child' // a list where keys belong, or the other way round
  | 'empty'; // a key with nothing below it that should hold entries

/** A line that is no part of the order of the lines before it. */
export interface Fault {
  readonly kind: FaultKind;
  /** The index of its line. */
  readonly at: number;
  readonly weight: number;
  /** The frames that were open before the line, from the top of the document. */
  readonly open: readonly Frame[];
  /** The last entry before the line, and whether its text goes on. */
  readonly last: LastEntry | undefined;
}

/** The entry read last. */
export interface LastEntry {
  readonly at: number;
  /** The column that what belongs to it must be deeper than. */
  readonly column: number;
  /** `wrapped` if a bracket or a quote is open at its end, `closed` if one was closed. */
  readonly state: 'open' | 'block' | 'words' | 'wrapped' | 'closed';
  readonly shape: Shape | undefined;
  readonly key: string;
  /** The column of its text once it has begun, for a block. */
  readonly textColumn: number;
}

/** A frame in which nothing has been read yet. */
export function makeFrame({
  ids = false,
  ...rest
}: Omit<Frame, 'seen' | 'ids'> & { readonly ids?: boolean }): Frame {
  return { ...rest, ids, seen: new Map() };
}

/** Whether keys may stand there. */
export function holdsKeys({ keys, other }: Shape): boolean {
  return other !== undefined || Object.keys(keys).length > 0;
}
