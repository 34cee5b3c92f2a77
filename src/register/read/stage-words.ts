export function readStageWord(cell: string, stages: number): number | 'outside' | 'unknown' | 'blank' {
  const n = Number(/([1-9])/.exec(cell)?.[1] ?? (/two/i.test(cell) ? 2 : /one/i.test(cell) ? 1 : 0));
  if (cell.trim() === '') return 'blank';
  if (/informal/i.test(cell)) return 'outside';
  return n === 0 ? 'unknown' : n > stages ? 'outside' : n;
}
export function namesLaterStage(cell: string, stages: number): boolean {
  const word = readStageWord(cell, stages);
  return /stage/i.test(cell) && typeof word === 'number' && word > 1;
}
export function isStageColumn(heading: string, _sample: readonly string[]): 'yes' | 'no' | 'maybe' {
  return /^(stage|case type)$/i.test(heading.trim()) ? 'yes' : 'no';
}
export function stripStage(reference: string, stage: number): string {
  return reference.replace(new RegExp(`[/ -]?S${stage}$`, 'i'), '');
}
