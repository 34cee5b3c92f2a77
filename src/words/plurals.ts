/** A number with its noun: `1 case`, `1,204 cases`, `2 entries`. Leave the plural out if it only adds an s. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${writeNumber(number)} ${agree(number, one, many)}`;
}

/** Which of two forms, such as `is` and `are`, goes with a number. */
export function agree(number: number, one: string, many: string): string {
  return number === 1 ? one : many;
}

/** A whole number of 0 or more with commas between thousands: `1,204`. */
export function writeNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
