import type { Column as FormColumn } from '../../codes/code.ts';
import { spellPattern } from '../../words/spell-pattern.ts';
import { columnFor } from './columns-of-header.ts';
import type { Column } from './rows.ts';

/** A field's name at the start of a text: which field, and how many characters the name and its colon take. */
export interface Label {
  readonly role: Column;
  readonly length: number;
}

/**
 * The label a line of text starts with, as pages without a table name the form's fields (`Do we comply?`,
 * `Commentary / explanation:`), or undefined: first as the Code's form has them. A word that opens a sentence
 * (`Evidence shows that`) is not a label.
 */
export function readLabel(line: string, form: readonly FormColumn[]): Label | undefined {
  for (const [role, pattern] of [...labelsOf(form), ...labels]) {
    const [found] = pattern.exec(line) ?? [];
    if (found === undefined) continue;
    const rest = line.slice(found.length);
    // Without a colon, a capital, a figure or a new line must follow: a sentence would continue in small letters. A
    // label
    // may break its line before one, but not after its first word.
    const ends =
      /[:?)–-]\s*$/.test(found) ||
      /^[^\p{L}]*\p{Lu}.*\n\s*$/u.test(found) ||
      /^\s*(?:$|\n|n\/?a\b|[\p{Lu}\p{N}“‘"(•☒☐☑✓])/u.test(rest);
    if (ends) return { role, length: found.length + (/^\s*/.exec(rest)?.[0].length ?? 0) };
  }
  return undefined;
}

const code = `(?:(?:complaint handling )?code |our )?`;
const yesNo = String.raw`(?:\s*[:–-]?\s*\(?\s*yes\s*(?:\/|or)\s*no\b\s*\)?)?`;

// Longer names first, and the 2022 form's "Evidence, commentary and any explanations" as one column of prose.
const labels: readonly [Column, RegExp][] = (
  [
    ['commentary', String.raw`evidence,? (?:\/ )?commentary(?:,? (?:and|&|or) (?:any )?explanations?)?`],
    [
      'commentary',
      String.raw`commentary(?:\s*(?:\/|and|&|or|,)\s*(?:any )?(?:explanations?|comments?)(?:\(s\))?)?`,
    ],
    [
      'commentary',
      String.raw`(?:comments?|explanations?)(?:\s*\/\s*(?:commentary|comments?|explanations?))?`,
    ],
    ['commentary', `how (?:do )?we (?:comply|do this|meet this)`],
    ['evidence', `(?:our |supporting )?evidence(?: of compliance| to support(?: this)?)?`],
    [
      'comply',
      String.raw`(?:do|does) (?:we|you|the \w+) (?:comply|follow the code)(?: with (?:this|the code|this provision))?${yesNo}`,
    ],
    [
      'comply',
      String.raw`(?:comply|complies|complian(?:t|ce)|complied)(?: status)?${yesNo}(?=\s*(?:[:?\n–-]|$|yes\b|no\b|partial))`,
    ],
    ['requirement', `${code}requirements?`],
    ['requirement', `what (?:the|this) code (?:says|requires)`],
    ['provision', String.raw`${code}provision(?: (?:number|no\.?|reference))?`],
    ['provision', `code (?:section|paragraph|ref(?:erence)?)`],
    ['provision', String.raw`(?:section|paragraph|ref(?:erence)?)(?=\s*(?:[:\n]|$))`],
  ] as const
).map(([role, name]) => [role, labelForm(name)]);

function labelForm(name: string): RegExp {
  return new RegExp(String.raw`^[\s•*#|>-]*${name}\s*[:?–-]*\s*`, 'i');
}

const known = new WeakMap<readonly FormColumn[], [Column, RegExp][]>();

function labelsOf(form: readonly FormColumn[]): readonly [Column, RegExp][] {
  const made =
    known.get(form) ??
    form.map((column): [Column, RegExp] => [
      columnFor(column),
      labelForm(spellPattern(column.heading.replace(/[\s:?–-]+$/, ''))),
    ]);
  known.set(form, made);
  return made;
}
