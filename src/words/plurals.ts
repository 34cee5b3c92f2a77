/** A number with what is counted: `1 case`, `1,204 cases`, `2 entries`. The plural may be left out where it only adds an s. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${writeNumber(number)} ${agree(number, one, many)}`;
}

/** The one of two forms that a number asks for, such as `is` and `are`. */
export function agree(number: number, one: string, many: string): string {
  return number === 1 ? one : many;
}

/** A whole number, not below 0, with commas between thousands: `1,204`. */
export function writeNumber(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}
