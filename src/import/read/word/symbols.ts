import { codePoint } from 'dingbat-to-unicode';

/** Whether characters of a typeface stand for pictures or Greek letters, whatever letters they are typed as. */
export function isSymbolFont(font: string): boolean {
  return /^(?:symbol|wingdings(?: [23])?|webdings)$/i.test(font.trim());
}

/** The character that a number in a typeface shows, or undefined if that is not known. */
export function symbolOf(font: string, number: number): string | undefined {
  const isPrivate = number >= privateUse && number <= privateUse + 0xff;
  if (!isSymbolFont(font))
    return isPrivate || !isCharacter(number) ? undefined : String.fromCodePoint(number);
  const found = codePoint(font.trim(), isPrivate ? number - privateUse : number)?.string;
  return found === undefined ? undefined : (plain.get(found) ?? found);
}

/**
 * A text as it shows in a typeface with symbols. Whole words stay as they are typed: someone set the typeface by
 * mistake, and the words are what was meant. A character that is not known is `\ufffd`.
 */
export function readSymbols(font: string, text: string): string {
  if (/[a-z]{2}/i.test(text)) return text;
  return [...text].map((character) => showSymbol(font, character)).join('');
}

function showSymbol(font: string, character: string): string {
  const number = character.codePointAt(0) ?? 0;
  if (number > 0xff && (number < privateUse || number > privateUse + 0xff)) return character;
  return symbolOf(font, number) ?? '\ufffd';
}

/**
 * A text whose run has lost its typeface: ticks, crosses, boxes and bullets by the numbers that Word writes for them.
 * Another number in Word's private use is `\ufffd`.
 */
export function readPrivateUse(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (character) => {
    const code = character.charCodeAt(0) - privateUse;
    return code === bullet ? '•' : wingdings.has(code) ? showSymbol('Wingdings', character) : '\ufffd';
  });
}

function isCharacter(number: number): boolean {
  return number >= 0x20 && number <= 0x10ffff && (number < 0xd800 || number > 0xf8ff);
}

/** Word adds this to the numbers of a typeface with symbols. */
const privateUse = 0xf000;
/** In Symbol. */
const bullet = 0xb7;
/** Ticks, crosses, boxes, and the bullets of lists. */
const wingdings = new Set([0x6f, 0x71, 0x72, 0x78, 0xa7, 0xa8, 0xd8, 0xe0, 0xfb, 0xfc, 0xfd, 0xfe]);

/** The many shapes of ticks, crosses and boxes as those that answers are read from. */
const plain = new Map(
  (
    [
      ['✓', '🗸✔'],
      ['✗', '🗶🗴🗙✘🞪🞫'],
      ['☑', '🗹'],
      ['☒', '🗷🗵⌧⮽⮾⮿'],
      ['☐', '🞎🞏🞐❑❒□⬜🗆◻'],
    ] as const
  ).flatMap(([mark, shapes]) => [...shapes].map((shape) => [shape, mark] as const)),
);
