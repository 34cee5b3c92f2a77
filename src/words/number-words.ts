const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Source of an expression for a number from zero to ninety-nine in words, in lower case. */
export const numberWord = `(?:${tens.join('|')})(?:[ -](?:${ones.slice(1, 10).join('|')}))?|${ones.join('|')}`;

const hundreds = `(?:${numberWord}|a) hundred(?: and (?:${numberWord}))?`;

/** Source of an expression for a whole number in words, up to the hundred thousands. */
export const largeNumberWord = `(?:${hundreds}|${numberWord}|a) thousand(?:,? (?:and )?(?:${hundreds}|${numberWord}))?|${hundreds}|${numberWord}`;

/** A whole number in words (`sixty-nine`, `two hundred and nine`), in lower case, as a number; NaN if it is none. */
export function readNumberWords(written: string): number {
  const [, thousands, rest] = /^(.+?) thousand(?:,? (?:and )?(.+))?$/.exec(written) ?? [];
  if (thousands !== undefined) return readHundreds(thousands) * 1000 + (rest ? readHundreds(rest) : 0);
  return readHundreds(written);
}

function readHundreds(written: string): number {
  const [, hundred, rest] = /^(.+?) hundred(?: and (.+))?$/.exec(written) ?? [];
  if (hundred !== undefined) return readTens(hundred) * 100 + (rest ? readTens(rest) : 0);
  return readTens(written);
}

function readTens(written: string): number {
  if (written === 'a') return 1;
  const [first = '', second = ''] = written.split(/[ -]/);
  const ten = tens.indexOf(first);
  if (ten >= 0) return (ten + 2) * 10 + Math.max(ones.indexOf(second), 0);
  return ones.includes(first) ? ones.indexOf(first) : Number.NaN;
}
