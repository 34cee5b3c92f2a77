import type { PlacedError } from '../../../records/schema-error.ts';
import { joinList } from '../../../words/lists.ts';
import { quoteWords } from '../../../words/short-text.ts';
import { describePath } from '../../provision-path.ts';
import type { FormContext, Rule } from '../../rule.ts';

const words: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a group of keys',
  array: 'a list',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'yes or no',
};

/** A value of the wrong kind for its field: a list for text, words for a number. */
export const wrongType: Rule<FormContext> = {
  id: 'wrong-type',
  severity: 'error',
  gap: false,
  loses: true,
  find: ({ schemaErrors, kind }) =>
    schemaErrors
      .filter(({ keyword }) => keyword === 'type')
      .map((error) => ({
        path: error.path,
        at: 'value',
        covers: error.path,
        ...(error.path.length === 0 ? describeFile(error, kind) : describeValue(error)),
      })),
};

function describeFile({ data }: PlacedError, kind: FormContext['kind']) {
  const { name, keys, help } = files[kind];
  const written = String(data ?? '');
  const words = written === '' ? 'is empty' : `begins ${quoteWords(written)}`;
  return {
    message: `The file is not ${name}: it ${Array.isArray(data) ? 'is a list' : words}, and has no ${keys}.`,
    help,
  };
}

/** What each of our files is, what it lacks if it is none, and how it begins. */
const files: Readonly<Record<FormContext['kind'], Readonly<Record<'name' | 'keys' | 'help', string>>>> = {
  'self-assessment': {
    name: 'a self-assessment',
    keys: 'keys such as code and provisions',
    help: 'Begin with code: and the name of the Code (“selfassess codes” lists them); then write the landlord, the period and the answers.',
  },
  report: {
    name: 'an annual report',
    keys: 'keys',
    help: 'Write a key for each part of the report and its text below it, or delete the file; docs/figures.md shows what belongs in it.',
  },
  process: {
    name: 'a procedure',
    keys: 'keys such as stages',
    help: 'Begin with stages: and below it each stage after a dash and a space, or delete the file; docs/process.md shows what belongs in it.',
  },
  config: {
    name: 'a file of settings',
    keys: 'keys',
    help: 'Write a key, a colon and a space, then its value; docs/settings.md shows what belongs in it.',
  },
};

function describeValue(error: PlacedError) {
  const wanted = readWanted(error).map((kind) => words[kind] ?? kind);
  return {
    message: `${describePath(error.path)} should be ${joinList(wanted, 'or')}, but is ${describeData(error.data)}.`,
    help: adviseOn(error),
  };
}

function readWanted({ params }: PlacedError): string[] {
  const types = [params['type']].flat().map(String);
  return types.includes('boolean') ? ['boolean'] : types;
}

function describeData(data: unknown): string {
  if (Array.isArray(data)) return 'a list';
  if (typeof data === 'object' && data !== null) {
    const keys = Object.keys(data).slice(0, 3).join(', ');
    return keys ? `a group of keys (${keys})` : 'a group of keys';
  }
  return quoteWords(String(data));
}

function adviseOn(error: PlacedError): string {
  const wanted = readWanted(error);
  if (wanted.includes('integer') || wanted.includes('number'))
    return adviseOnNumber(String(error.data), String(error.path.at(-1)), wanted);
  if (wanted.includes('array'))
    return 'Write each item on a line of its own below the key, after a dash and a space.';
  if (wanted.includes('boolean')) return `Write yes or no after ${error.path.at(-1)}: and nothing below it.`;
  const words = error.parentSchema['enum'];
  if (Array.isArray(words)) return `Write one of these after ${error.path.at(-1)}: ${words.join(', ')}.`;
  if (wanted.includes('string'))
    return 'Write | after the key, and the text on the lines below, indented by two spaces more; lists and colons are then part of the text.';
  const keys = Object.keys(Object(error.parentSchema['properties']));
  return `Write its keys on the lines below it, without dashes, indented by two spaces more${keys.length > 0 ? `: ${keys.join(', ')}` : ', each followed by a colon and a space'}.`;
}

/** Names the signs beside the figures; and the number that is meant, where nothing but signs stands beside it. */
function adviseOnNumber(written: string, key: string, wanted: readonly string[]): string {
  const [, currency = '', figures = '', percent = ''] =
    /^([£$€]?)\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(%?)$/.exec(written.trim()) ?? [];
  const signs = [
    currency === '' ? '' : `the sign ${currency}`,
    figures.includes(',') ? 'commas' : '',
    percent === '' ? '' : `the sign ${percent}`,
  ].filter((sign) => sign !== '');
  if (signs.length === 0) return adviseOnWords(written, wanted);
  const number = figures.replaceAll(',', '');
  // A share is no number of cases.
  const isMeant =
    (percent === '' || key.includes('percent')) && (wanted.includes('number') || !number.includes('.'));
  return `Write a number in figures, without ${joinList(signs, 'or')}${isMeant ? `: ${number}` : ''}.`;
}

/** A number with a comma for its point, or with words after it. */
function adviseOnWords(written: string, wanted: readonly string[]): string {
  const decimal = /^\s*(\d+),(\d{1,2})\s*$/.exec(written);
  if (decimal && wanted.includes('number'))
    return `Write a point, not a comma, before the decimals: ${decimal[1]}.${decimal[2]}`;
  const [, number] = /^\s*(\d+)\s+\p{L}/u.exec(written) ?? [];
  return number
    ? `Write the number alone: ${number}. If the rest is a note, put a # and a space in front of it.`
    : 'Write a number in figures, without commas or words.';
}
