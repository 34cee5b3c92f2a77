/** The column of an address such as `C7`, from 1; 0 if the text is no address of a sheet of 16,384 columns. */
export function readColumn(address: string): number {
  let at = 0;
  let column = 0;
  for (let code = address.charCodeAt(0); code >= 65 && code <= 90; code = address.charCodeAt(at)) {
    column = column * 26 + code - 64;
    at += 1;
  }
  return at <= 3 && column <= mostSheetColumns ? column : 0;
}

/** Whether a sheet has a row with that number. */
export function isRow(row: number): boolean {
  return Number.isInteger(row) && row >= 1 && row <= mostSheetRows;
}

/** The address of a cell, `C7`. */
export function nameCell(column: number, row: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

const mostSheetColumns = 16_384;
const mostSheetRows = 1_048_576;
