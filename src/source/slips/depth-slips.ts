import { type Diagnosis, diagnose } from './slip.ts';

/** How many lists and groups may stand inside each other. A document of ours has six. */
const mostDepth = 100;

/** A line that is deeper than a document can be: nothing of such a file is read, as YAML's reader would not come to its end. */
export function diagnoseDepth(text: string): Diagnosis | undefined {
  const open: number[] = [];
  let depth = 0;
  for (const { index, 1: indent = '', 2: dashes = '', 3: rest = '' } of text.matchAll(
    /^([ \t]*)((?:-[ \t]+)*)(-?[^\n]*)/gm,
  )) {
    if (dashes === '' && rest.trim() === '') continue;
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent.length) open.pop();
    open.push(indent.length);
    depth = open.length + (dashes.match(/-/g)?.length ?? 0) + (/^[[{]*/.exec(rest)?.[0].length ?? 0);
    if (depth <= mostDepth) continue;
    return describeDepth(
      index + indent.length,
      'Delete the line, or the dashes and brackets at its start that are too many.',
    );
  }
  return undefined;
}

/** The first bracket that its line leaves open, of a text whose brackets stand in brackets without end. */
export function diagnoseNesting(text: string): Diagnosis {
  return describeDepth(findOpen(text), 'Close this bracket at the end of its line, and all that follow so.');
}

function findOpen(text: string): number {
  let start = 0;
  for (const line of text.split('\n')) {
    const closed = Math.max(line.lastIndexOf(']'), line.lastIndexOf('}')) + 1;
    const at = line.slice(closed).search(/[[{]/);
    if (at >= 0) return start + closed + at;
    start += line.length + 1;
  }
  return 0;
}

function describeDepth(at: number, help: string): Diagnosis {
  return diagnose(
    'yaml-syntax',
    [at, at + 1],
    `More than ${mostDepth} lists or groups stand inside each other here, so the file was not read.`,
    help,
    [],
  );
}
