/** Whether a typed number is another number rounded to as many decimals as it is typed with. */
export function agrees(typed: number, actual: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  // A little more than half a unit, to allow for floating point.
  return Math.abs(typed - actual) <= 0.5 * 10 ** -decimals + 1e-9;
}
