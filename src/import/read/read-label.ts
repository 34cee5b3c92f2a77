import type { Column as FormColumn } from '../../codes/code.ts';
import { spellPattern } from '../../words/phrases.ts';
import { columnFor } from './grid/columns-of-header.ts';
import type { Column } from './rows.ts';

/** A field's name at the start of a text: which field, and how many characters the name and its colon take. */
export interface Label {
  readonly role: Column;
  readonly length: number;
  /** The label names evidence and something else at once, as “Evidence and commentary” does. */
  readonly joint: boolean;
}

/**
 * The label a line of text starts with, as pages without a table name the form's fields (`Do we comply?`,
 * `Commentary / explanation:`, `Evidence.`), or undefined: first as the Code's form has them. A word that opens a
 * sentence (`Evidence shows that`) is not a label.
 */
export function readLabel(line: string, form: readonly FormColumn[]): Label | undefined {
  const start = line.slice(0, longestLabel);
  for (const { role, joint, pattern } of [...labelsOf(form), ...labels]) {
    const [found] = pattern.exec(start) ?? [];
    if (found === undefined) continue;
    const rest = line.slice(found.length);
    if (isEnd(found, rest))
      return { role, joint, length: found.length + (/^\s*/.exec(rest)?.[0].length ?? 0) };
  }
  return undefined;
}

/** More signs than a label has. */
const longestLabel = 200;

/** Whether a line is a label and nothing else. In small letters without a colon, it is the end of a broken line. */
export function isLabelLine(line: string, label: Label | undefined): boolean {
  return label?.length === line.length && /^[^\p{L}]*\p{Lu}|[:?]\s*$/u.test(line);
}

/**
 * Whether a label ends where its name does. Without a colon, a capital, a figure or a new line must follow: a sentence
 * would continue in small letters. A label may break its line before one, but not after its first word.
 */
function isEnd(found: string, rest: string): boolean {
  return (
    /[:?.)–-]\s*$/.test(found) ||
    /^[^\p{L}]*\p{Lu}.*\n\s*$/u.test(found) ||
    /^\s*(?:$|\n|n\/?a\b|[\p{Lu}\p{N}“‘"(•☒☐☑✓])/u.test(rest)
  );
}

interface LabelForm {
  readonly role: Column;
  readonly joint: boolean;
  readonly pattern: RegExp;
}

const code = `(?:(?:complaint handling )?code |our )?`;
const yesNo = String.raw`(?:\s*(?:[:–-]\s*)?(?:\(\s*)?yes\s*(?:\/|or)\s*no\b(?:\s*\))?)?`;
const compliance = `(?:do (?:we|you) comply|comply|complies|complian(?:t|ce))`;
const proof = `(?:supporting )?evidence(?: relied upon)?`;
const remarks = String.raw`(?:commentary|comments?|explanations?|narrative|notes|remarks|justification)(?:\(s\))?`;
const join = String.raw`\s*(?:\/|\||\+|&|,? and|,? or|,)\s*(?:any |further |supporting |other )?`;
// What a form to fill in writes behind a name.
const needed = String.raw`(?:\*(?!\*)|\((?:required|optional|mandatory)\))`;
const ended = String.raw`(?=\s*(?:[:?.\n–-]|$|${needed}|yes\b|no\b|partial))`;

// What names an answer only beside one (“Result: No”), and what names a field only with a colon or a question mark.
const given = String.raw`(?=\s*[:?–-]+\s*(?:$|[☐☒☑✓✔✗[(]|(?:yes|no|y|n|true|false|partial(?:ly)?|partly|fully|non|not|complian\w*|complies|complied|comply|we (?:do|comply)|met|n\/a)(?:\s*$|\s*[.,;:(/–\n☐☒☑]|\s+-|[- ](?:complian\w*|comply|compl\w+|met|applicable|yet|fully)|\s+(?:but|with|as|see|from|by|until|except)\b)))`;
const asked = String.raw`(?=\s*[:?])`;
const aim = String.raw`(?:(?:with )?(?:this|it|the)(?: \w+)? ?(?:provision|requirement|standard|section|code|paragraph)?|(?:the )?(?:requirement|provision|standard|code)s?)`;

// Longer names first, and the 2022 form's "Evidence, commentary and any explanations" as one column of prose.
const labels: readonly LabelForm[] = [
  ...formsOf(true, [
    ['comply', `${compliance}${yesNo}${join}${proof}(?:${join}${remarks})*`],
    ['comply', `${proof}${join}${compliance}${yesNo}`],
    ['commentary', `${proof}(?:${join}${remarks})+`],
    ['commentary', `${remarks}${join}(?:${remarks}${join})?${proof}`],
    ['commentary', String.raw`evidence,? (?:\/ )?commentary(?:,? (?:and|&|or) (?:any )?explanations?)?`],
  ]),
  ...formsOf(false, [
    ['commentary', `${remarks}(?:${join}${remarks})*`],
    ['commentary', `how (?:do )?we (?:comply|do this|meet this)`],
    ['evidence', `(?:our |supporting )?evidence(?: of compliance| to support(?: this)?)?`],
    [
      'comply',
      String.raw`(?:do|does) (?:we|you|the \w+) (?:comply|follow the code)(?: with (?:this (?:code )?(?:provision|requirement|section)|this|the code))?${yesNo}`,
    ],
    ['comply', `(?:comply|compliance)(?: status)?${yesNo}${ended}`],
    [
      'comply',
      String.raw`(?:(?:compliance|our|current) )?status(?=\s*[:?]|\s*\n\s*(?:yes|no|partial|fully|non|compl))`,
    ],
    ['evidence', String.raw`evidence\s*(?:\/|&|and)\s*(?:links?|documents?|sources?|references?)`],
    [
      'commentary',
      `(?:our|the landlord[’']s|landlord) (?:commentary|comments?|explanations?|narrative|notes)`,
    ],
    // These may be the answer itself.
    ['comply', String.raw`(?:complies|compliant|complied)${yesNo}(?=\s*[:?]|\s*\n\s*(?:yes|no|partial)\b)`],
    [
      'comply',
      `(?:(?:our|landlord|the landlord[’']s) )?(?:answer|response|result|outcome|(?:self-?)?assessment|judge?ment|position|rating|decision|conclusion)${given}`,
    ],
    [
      'comply',
      String.raw`(?:are|is) (?:we|you|it|this|the \w+) (?:currently |fully )*(?:compliant|complying|compliance|met|in place)(?: ${aim})?${asked}`,
    ],
    [
      'comply',
      String.raw`(?:do|does|have|has) (?:we|you|the \w+) (?:currently |fully )*(?:meet|met|achieved?|satisf(?:y|ied)|complied)(?: ${aim})?${asked}`,
    ],
    [
      'comply',
      String.raw`(?:(?:meets?|met|satisfies) ${aim}${asked}|${aim} (?:is )?met${asked}|met(?=\s*\?))`,
    ],
    [
      'evidence',
      `(?:(?:supporting|relevant|evidence|our) )?(?:documents?|documentation|links?|proof|sources?|references)(?: to (?:the )?evidence)?${asked}`,
    ],
    ['evidence', `(?:evidence|proof) (?:links?|documents?|sources?|references?|seen|used|provided)${asked}`],
    [
      'evidence',
      String.raw`(?:what|which|where)(?:[’']s| is| are| evidence| documents?| proof)? [^.:?\n]{0,40}?(?:evidence|evidenced|proof|find (?:it|this|evidence)|documents?|shows? (?:it|this)|do we have)${asked}`,
    ],
    ['evidence', String.raw`what evidence (?:do|does) (?:we|you|the \w+) have${asked}`],
    [
      'commentary',
      String.raw`(?:the )?(?:reasons?|rationale|details?|summary|reasoning|further (?:information|details?)|additional (?:information|details?))(?: (?:for|why|of|behind) [^.:?\n]{1,40})?${asked}`,
    ],
    [
      'commentary',
      String.raw`(?:how (?:(?:do|does|have|has|is|are) )?(?:we|you|it|this|the \w+)(?: \w+){0,3}|what (?:do |does )?(?:we|you|the \w+) do(?:es)?(?: \w+){0,2}|why(?: [^.:?\n]{1,30})?|(?:please )?explain(?: [^.:?\n]{1,30})?)${asked}`,
    ],
    ['requirement', `(?:complaint handling )?code requirements?`],
    ['requirement', String.raw`(?:our )?requirements?(?=\s*(?:[:.\n]|$))`],
    ['requirement', `what (?:the|this) code (?:says|requires)`],
    ['provision', String.raw`${code}provision(?: (?:number|no\.?|reference))?`],
    ['provision', `code (?:section|paragraph|ref(?:erence)?)`],
    ['provision', String.raw`(?:section|paragraph|ref(?:erence)?)(?=\s*(?:[:\n]|$))`],
  ]),
];

function formsOf(joint: boolean, names: readonly (readonly [Column, string])[]): LabelForm[] {
  return names.map(([role, name]) => ({ role, joint, pattern: labelForm(name) }));
}

function labelForm(name: string): RegExp {
  return new RegExp(String.raw`^[\s•*#|>-]*${name}(?:\s*${needed})?\s*[:?.–-]*\s*`, 'i');
}

const known = new WeakMap<readonly FormColumn[], LabelForm[]>();

function labelsOf(form: readonly FormColumn[]): readonly LabelForm[] {
  const made =
    known.get(form) ??
    form.map((column) => ({
      role: columnFor(column),
      joint: column.holds === 'evidence-and-commentary',
      pattern: labelForm(spellPattern(column.heading.replace(/(?<![\s:?–-])[\s:?–-]+$/, ''))),
    }));
  known.set(form, made);
  return made;
}
