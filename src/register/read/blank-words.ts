export function isBlankWord(cell: string): boolean {
  return /^(n\/?a|-|none|null)$/i.test(cell);
}
export function isBlankDate(cell: string): boolean {
  return isBlankWord(cell);
}
