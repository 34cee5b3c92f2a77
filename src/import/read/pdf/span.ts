/** Words on one line of a page, in one size, and where they stand along and above the line, in points. */
export interface Span {
  readonly words: string;
  /** The marked content it stands in, as in `PageText.marked`, or `''`. */
  readonly mark: string;
  /** Counts from 1. */
  readonly page: number;
  readonly along: number;
  readonly height: number;
  readonly width: number;
  readonly size: number;
  /** Which way the line runs, in degrees. */
  readonly angle: number;
}

/** Whether a span is small and above the line of another beside it, as note marks are. */
export function isRaised(span: Span, before: Span): boolean {
  const rise = span.height - before.height;
  return (
    span.page === before.page &&
    span.size < before.size * 0.85 &&
    rise > before.size * 0.15 &&
    rise < before.size
  );
}

/** Whether a span goes on in the line of another. */
export function isSameLine(span: Span, before: Span): boolean {
  const size = Math.max(span.size, before.size);
  return (
    span.page === before.page &&
    span.angle === before.angle &&
    Math.abs(span.height - before.height) < size * 0.6 &&
    span.along > endOf(before) - size
  );
}

/** Where a span ends along its line. */
export function endOf({ along, width }: Span): number {
  return along + width;
}

/** Lines of spans in the order given, which end where a gap parts them, as between the cells of a table. */
export function linesOf(spans: readonly Span[]): Span[][] {
  const lines: Span[][] = [];
  for (const span of spans) {
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && isNext(span, last)) line.push(span);
    else lines.push([span]);
  }
  return lines;
}

function isNext(span: Span, before: Span): boolean {
  return isSameLine(span, before) && span.along - endOf(before) < Math.max(span.size, before.size) * 0.6;
}
