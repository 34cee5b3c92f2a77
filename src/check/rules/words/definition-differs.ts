import type { Code } from '../../../codes/code.ts';
import { foldWords } from '../../../words/compare.ts';
import { readClaims } from '../../prose/passages.ts';
import type { CodeContext, Finding, Rule } from '../../rule.ts';

/** The Code gives the definition to use; a quoted definition must be in the Code's words (1.2). */
export const definitionDiffers: Rule = {
  id: 'definition-differs',
  severity: 'warning',
  gap: false,
  find: (context): Finding[] => {
    const wording = readDefinition(context.code);
    const { definition, definitionToo } = context.code.phrases;
    if (wording === '' || definition.length === 0) return [];
    const marks = {
      sure: matchBeginnings(definition),
      likely: matchBeginnings([...definition, ...definitionToo]),
    };
    return readClaims(context, 'definition').flatMap(({ path, provision, text }) =>
      listDefinitions(text, marks)
        .filter((quote) => !isTaken(quote, wording, context))
        .map((quote) => ({
          path,
          at: 'value',
          quote,
          message: `The definition quoted under ${provision} is not the Code’s: ${describeDifference(quote, wording)}.`,
          help: `Use the Code’s definition word for word, in the policy too: ‘${wording}’`,
        })),
    );
  },
};

/** The words that identify a definition: those only a definition has, and those it may have. */
interface Marks {
  readonly sure: RegExp;
  readonly likely: RegExp;
}

function matchBeginnings(beginnings: readonly string[]): RegExp {
  return new RegExp(beginnings.map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'i');
}

/** The quotations in the requirement. */
function readDefinition({ provisions }: Code): string {
  const { requirement = '' } = provisions.find(({ about }) => about === 'definition') ?? {};
  return /‘(.{40,})’/s.exec(requirement)?.[1] ?? '';
}

/** Definitions of a complaint in a sentence: what it quotes, or says after `defined as`. */
function listDefinitions(text: string, marks: Marks): string[] {
  const quoted = [
    ...text.matchAll(
      /“([^”]+)(?:”|$)|"([^"]+)"|(?<!\p{L})[‘']((?:[^’']|(?<=\p{L})[’'](?=\p{L}))+)(?:[’'](?!\p{L})|$)/gu,
    ),
  ].map(([, double, straight, single]) => double ?? straight ?? single ?? '');
  const [, after = ''] =
    /\b(?:defin\w+|definition)\b[^“"‘]{0,40}?\b(?:as|is|reads|being)\b:? ((?:any|an?|the(?! (?:same|one|code|housing|ombudsman))|where|when)\b[^“”"]+?)[.;]?$/i.exec(
      text,
    ) ?? [];
  const isDefinition = (words: string) => marks.likely.test(words) && words.split(/\s+/).length >= 5;
  const found = quoted.some(isDefinition) ? quoted : [...quoted, after];
  const defines = /\bdefin|\bcomplaint (?:is|means)\b/i.test(text);
  return found
    .map((words) => words.trim())
    .filter((words) => isDefinition(words) && (defines || marks.sure.test(words)));
}

/** Each part of the quotation (split at `…`) is in the Code's wording, or the whole wording is in the quotation. */
function isTaken(quote: string, wording: string, { document }: CodeContext): boolean {
  const code = foldWords(wording);
  const name = foldWords(document.landlord?.name ?? '');
  const read = (words: string) => {
    const flat = foldWords(words);
    return name ? flat.replaceAll(name, 'the landlord') : flat;
  };
  if (read(quote).includes(code)) return true;
  return quote.split(/…|\.\.\./).every((part) => code.includes(read(part)));
}

function describeDifference(quote: string, wording: string): string {
  const own = quote.replace(/^(?:a )?complaint (?:is|means)(?: defined as)?:? /i, '');
  const [written, asked] = [own, wording].map((words) => words.replace(/[.,;:]+$/, '').split(/\s+/));
  if (!written || !asked) return 'its words differ';
  const same = (a = '', b = '') => foldWords(a) === foldWords(b);
  let start = 0;
  while (start < written.length && same(written[start], asked[start])) start++;
  const theirs = written.slice(start, start + 3).join(' ');
  const ours = asked.slice(start, start + 3).join(' ');
  if (theirs === '') return `it stops before “${ours}”`;
  return ours === '' ? `it goes on with “${theirs}”` : `it has “${theirs}” where the Code has “${ours}”`;
}
