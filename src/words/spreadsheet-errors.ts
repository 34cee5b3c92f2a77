const inWords = [
  ...['NAME?', 'REF!', 'VALUE!', 'DIV/0!', 'N/A', 'NULL!', 'NUM!', 'SPILL!', 'CALC!', 'FIELD!', 'BLOCKED!'],
  ...['CONNECT!', 'UNKNOWN!', 'GETTING_DATA', 'BUSY!', 'ERROR!', 'EXTERNAL!', 'PYTHON!'],
  // German.
  ...['BEZUG!', 'WERT!', 'NV', 'ZAHL!', 'LEER!', 'ÜBERLAUF!', 'KALK!'],
];

/**
 * Whether a whole value is what a spreadsheet shows where a formula fails (`#NAME?`, `#N/A`, `#REF!`, LibreOffice's
 * `Err:508`), or a column that is too narrow (`####`).
 */
export function isSpreadsheetError(value: string): boolean {
  const text = value.trim().toUpperCase();
  return /^#{3,}$|^ERR:\d{3}$/.test(text) || (text.startsWith('#') && inWords.includes(text.slice(1)));
}
