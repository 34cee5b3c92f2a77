/** Whether a number, as typed, is another one rounded to the decimals it is written with. */
export function agrees(typed: number, actual: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  // A little more than half a unit, for what floating point cannot hold.
  return Math.abs(typed - actual) <= 0.5 * 10 ** -decimals + 1e-9;
}
