import type { Path } from '../source/source.ts';

/** The path of a provision, or of a field of it. */
export function provisionPath(id: string, ...field: readonly (string | number)[]): Path {
  return ['provisions', id, ...field];
}

/** The provision a path lies in, or `''`. */
export function readProvision(path: Path): string {
  return path[0] === 'provisions' && typeof path[1] === 'string' ? path[1] : '';
}

/** A path in words: `provisions › 6.3 › action › by`; `the file` for the root. */
export function describePath(path: Path): string {
  if (path.length === 0) return 'the file';
  return path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : step)).join(' › ');
}
