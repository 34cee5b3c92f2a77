import type { XmlElement } from './parse-xml.ts';
import { type Styles, wholeNumber } from './styles.ts';

/** A list that is being read. */
export interface OpenList {
  readonly style: string;
  /** From 1. */
  readonly level: number;
  readonly isNumbered: boolean;
  /** The number of the next item. */
  next: number;
  readonly key: string;
  readonly id: string;
}

/** Numbers the lists of a document: one may go on where another ended. */
export class ListNumbers {
  readonly #styles: Styles;
  readonly #ends = new Map<string, number>();

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** Begins a list inside another, or in none. */
  start({ attributes }: XmlElement, outer: OpenList | null, paragraphStyle: string | undefined): OpenList {
    const own = attributes['text:style-name'] ?? '';
    const style = own || outer?.style || this.#styles.listStyleOf(paragraphStyle);
    const level = (outer?.level ?? 0) + 1;
    const { isNumbered, start } = this.#styles.listLevel(style, level);
    const key = `style ${style} ${level}`;
    const continued = attributes['text:continue-list'];
    const after =
      continued !== undefined
        ? this.#ends.get(`id ${continued} ${level}`)
        : attributes['text:continue-numbering'] === 'true'
          ? this.#ends.get(key)
          : undefined;
    const id = attributes['xml:id'] ?? attributes['text:id'] ?? '';
    return { style, level, isNumbered, next: after ?? start, key, id };
  }

  /** Notes where a list ends. */
  end({ key, id, level, next }: OpenList): void {
    this.#ends.set(key, next);
    if (id !== '') this.#ends.set(`id ${id} ${level}`, next);
  }
}

/** The number an item is given by itself, or undefined. */
export function ownNumber({ attributes }: XmlElement): number | undefined {
  const number = wholeNumber(attributes['text:start-value'], -1);
  return number < 0 ? undefined : number;
}
