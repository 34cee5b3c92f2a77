import { type Block, textOf } from '../rows.ts';

const word = String.raw`(?:yes|no|y|n|partial(?:ly)?|partly|n\/a|not applicable|(?:non-?)?compliant)(?![\p{L}])`;
const box = String.raw`(?:[([]\s*(?:[xX✓✔✗•*_]\s*)?[)\]]|[☐□☒☑✓✔✗✘◉⦿●○◯⚪✅❌🔘🔲])\ufe0f?`;
const first = new RegExp(String.raw`^\s*(?:${box}\s*${word}[\s,;/]*){2,5}$`, 'iu');
const last = new RegExp(String.raw`^\s*(?:${word}\s*(?::\s*)?${box}[\s,;/]*){2,5}$`, 'iu');
const pair = new RegExp(String.raw`(${box})\s*(${word})|(${word})\s*(?::\s*)?(${box})`, 'giu');
const signed = new RegExp(String.raw`^([✅✔✓☑☒🟢🟩❌✗✘🔴🟥])\ufe0f?\s*(${word})([\s\S]*)$`, 'iu');

/**
 * Boxes to tick as a line of text has them, before or after each answer (`[x] Yes [ ] No`, `Yes ☐ No ☑`, `○ Yes ◉ No`),
 * written as a form has them: `☐ Yes ☒ No`. With `asAnswer`, a tick before a yes and a cross before a no are left out.
 */
export function settleBoxes(block: Block, asAnswer: boolean): Block {
  const text = textOf(block).trim();
  if (text.length > 100) return block;
  const choice = first.test(text) || last.test(text);
  const written = choice ? writeChoice(text) : asAnswer ? withoutSign(text) : text;
  if (written === text) return block;
  return { ...block, runs: [{ text: written, bold: false, italic: false, href: '' }] };
}

/** The paragraphs that a cell begins with as one, if together they are boxes to tick, each with its answer. */
export function joinBoxes(blocks: readonly Block[]): readonly Block[] {
  for (let length = Math.min(blocks.length, mostBoxes); length > 1; length -= 1) {
    const [lead, ...others] = blocks.slice(0, length);
    const texts = [lead, ...others].map((block) => (block === undefined ? '' : textOf(block).trim()));
    const text = texts.join(' ');
    if (lead === undefined || text.length > 100 || !(first.test(text) || last.test(text))) continue;
    return [{ ...lead, runs: [{ text, bold: false, italic: false, href: '' }] }, ...blocks.slice(length)];
  }
  return blocks;
}

const mostBoxes = 5;

/** Words without the letter that ticks a box beside an answer: it is a mark. */
export function withoutTicks(words: string): string {
  return words.replace(ticked, '☒');
}

const ticked = new RegExp(
  String.raw`[([]\s*[xX]\s*[)\]](?=\s*${word})|(?<=\b(?:yes|no|y|n|n/a)\s?:?\s?)[([]\s*[xX]\s*[)\]]`,
  'giu',
);

function writeChoice(text: string): string {
  const isFirst = first.test(text);
  const boxes = [...text.matchAll(pair)].map(([, before = '', answer = '', said = '', after = '']) =>
    isFirst ? `${isTicked(before) ? '☒' : '☐'} ${answer}` : `${isTicked(after) ? '☒' : '☐'} ${said}`,
  );
  return boxes.join(' ');
}

function isTicked(sign: string): boolean {
  return !/^(?:[([]\s*(?:_\s*)?[)\]]|[☐□○◯⚪🔲])/u.test(sign);
}

function withoutSign(text: string): string {
  const [, sign = '', answer = '', rest = ''] = signed.exec(text) ?? [];
  const isYes = /^(?:y|yes|compliant)$/i.test(answer);
  const isNo = /^(?:n|no|non-?compliant)$/i.test(answer);
  const fits = (isYes && /[✅✔✓☑☒🟢🟩]/u.test(sign)) || (isNo && /[❌✗✘🔴🟥]/u.test(sign));
  return fits ? answer + rest : text;
}
