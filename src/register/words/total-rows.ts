export function isTotalRow(cells: readonly string[]): boolean {
  return cells.some((cell) => /^(?:grand |sub-? ?)?totals?\b/i.test(cell.trim()));
}
