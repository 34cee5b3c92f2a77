import type { Value, ValueMap } from '../source/edit/edit-value.ts';

/**
 * A part of a file as a form shows it. `name` is the keys that lead to it from what the form is of, joined by dots; it names what
 * a browser sends. `start` is what stands there in the file; undefined for nothing.
 */
export type Field = TextField | CitationField | GroupField | ListField | MapField | HeldField;

interface Named {
  readonly name: string;
  /** The last key in words, such as `Published at`. */
  readonly label: string;
  /** What is to be written there, in a sentence or two. */
  readonly hint: string;
  readonly start: Value | undefined;
}

/** What is typed on a line or over several, or chosen among words. */
export interface TextField extends Named {
  readonly kind: 'text';
  /** What is chosen among few is a `choice`, which can also be left open; of a `pick` every way to leave it is one of the choices. */
  readonly as: 'line' | 'prose' | 'day' | 'number' | 'choice' | 'pick';
  /** How a text that is not there yet is to stand in the file: with its own line breaks, or on a line while it is one paragraph. */
  readonly fresh: 'literal' | 'line';
  readonly start: string | undefined;
  /** What may be chosen; none otherwise. */
  readonly choices: readonly Choice[];
  /** The value of the choice that `start` stands for, however it is spelt; `''` for none. */
  readonly chosen: string;
}

/** A word that may be chosen, and how a form shows it. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A piece of evidence: an entry of the register and the place in it, or words alone. */
export interface CitationField extends Named {
  readonly kind: 'citation';
}

/** Fields that stand below one key. */
export interface GroupField extends Named {
  readonly kind: 'group';
  /** In the order of the schema. */
  readonly fields: readonly Field[];
  /** What is written in place of the fields, where the schema takes one word for all; `''` if it is not. */
  readonly word: string;
}

/** One after another. */
export interface ListField extends Named {
  readonly kind: 'list';
  readonly items: readonly Field[];
  /** How one more would look; it is named for the place after the last. */
  readonly blank: Field;
  /** Whether the word `none` may stand for all of them. */
  readonly takesNone: boolean;
  readonly isNone: boolean;
}

/** Entries whose keys the landlord chooses. */
export interface MapField extends Named {
  readonly kind: 'map';
  readonly start: ValueMap | undefined;
  readonly entries: readonly { readonly key: string; readonly field: Field }[];
  readonly blank: Field;
}

/** Something that a form cannot show as what it is, and that stays as it is. */
interface HeldField extends Named {
  readonly kind: 'held';
  readonly start: Value;
}
