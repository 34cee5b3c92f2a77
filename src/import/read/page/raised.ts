const mark = String.raw`(?:(?<=\[)[\w-]{1,30}(?=\])|\d{1,3}|[a-z]{1,2}|[ivxl]{1,5}|[*†‡§¶#]+)`;
/** A text that may be the mark of a note: a figure, a letter or a sign, in brackets or not. */
const noteMark = new RegExp(String.raw`^[[(]?\s*${mark}(?:\s*[,;–-]\s*${mark})*\s*[\])]?[.:]?$`, 'i');

/**
 * How a raised text reads on a line, after the words `before` it: the power of a unit or of ten as small figures, the
 * ending of `1st` joined, and the mark of a note in brackets, so that no figure grows by it.
 */
export function writeRaised(text: string, before: string): string {
  const raised = text.trim();
  if (/^(?:st|nd|rd|th|tm|sm|®|©|™|º|ª|er|re|[*†‡]+)$/i.test(raised)) return raised;
  const isFigure = /^[-−+]?\d{1,3}$/.test(raised);
  const isPower = /(?<![\p{L}])(?:[mckdnµ]?m|km|ft|in|yd|mi|s|metres?|feet|inch(?:es)?)$|[x×*·]\s*10$/iu.test(
    before,
  );
  if (isFigure && isPower) return [...raised].map((sign) => small[sign] ?? sign).join('');
  if (!noteMark.test(raised))
    return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(raised) ? ` ${raised}` : raised;
  return ` [${raised.replace(/^[[(]\s*|\s*[\])][.:]?$|[.:]$/g, '')}]`;
}

const small: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '-': '⁻',
  '−': '⁻',
  '+': '⁺',
};
