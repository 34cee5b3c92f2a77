/** A word of a command as it is typed: in the marks that the shells of the system take for quotation marks, where it needs any. */
export function quoteForShell(word: string, platform: NodeJS.Platform): string {
  if (/^[\w./:\\@%+=,~-]+$/.test(word) && (platform === 'win32' || !word.includes('\\'))) return word;
  return platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
