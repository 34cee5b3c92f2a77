/** What stands between curly quotes, as Word makes them of straight ones; `''` if a text does not stand in such, whichever they are. */
export function findInCurly(text: string): string {
  const [, inner = ''] = /^[“”„‟‘’‚‛"']([^“”„‟‘’‚‛"']+)[“”„‟‘’‚‛"']$/.exec(text.trim()) ?? [];
  return isCurly(text.trim()) ? inner.trim() : '';
}

/** Whether the first or the last sign of a text is a quote that YAML does not know. */
function isCurly(text: string): boolean {
  return /^[“”„‟‘’‚‛]|[“”„‟‘’‚‛]$/.test(text);
}

/** What is wrong with curly quotes about that. */
export function tellCurly(inner: string): string {
  return `The quotes around ${inner} are curly, as Word makes them: YAML takes only straight ones, or none.`;
}
