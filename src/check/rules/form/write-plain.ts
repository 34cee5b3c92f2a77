/** Words as they are written after a dash or a key: in single quotes where YAML would read them as something else. */
export function writePlain(words: string): string {
  const isPlain = /^[\p{L}\d(][^\n]*$/u.test(words) && !/:(?=\s|$)|\s#/.test(words);
  return isPlain ? words : `'${words.replaceAll("'", "''")}'`;
}
