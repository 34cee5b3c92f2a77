/** A list in a sentence: `one`, `one and two`, `one, two and three`; the last word can be another, `one or two`. */
export function joinList(items: readonly string[], word = 'and'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** The parts that are not blank, with the separator between them. */
export function joinParts(parts: readonly string[], separator = ', '): string {
  return parts.filter((part) => part !== '').join(separator);
}
