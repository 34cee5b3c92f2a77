/**
 * The shape of ids like these, as the source of a regular expression that matches nothing else: `6.10` gives
 * `\d+\.\d+`, `B 1(a)` gives `[A-Z] \d+\([a-z]\)`. Whole words and lone numbers match only themselves. `digits` is
 * the pattern for a number within an id.
 */
export function shapeIds(ids: Iterable<string>, digits = String.raw`\d+`): string {
  const shapes = new Set([...ids].map((id) => shapeId(id, digits)));
  return [...shapes].sort((a, b) => b.length - a.length).join('|');
}

function shapeId(id: string, digits: string): string {
  const parts = id.match(/\d+|[A-Za-z]+|[^\dA-Za-z]/g) ?? [];
  return parts.length === 1 ? id : parts.map((part) => shapePart(part, digits)).join('');
}

function shapePart(part: string, digits: string): string {
  if (/^\d/.test(part)) return digits;
  if (/^[A-Z]$/.test(part)) return '[A-Z]';
  if (/^[a-z]$/.test(part)) return '[a-z]';
  return part.replace(/[.()]/g, String.raw`\$&`);
}
