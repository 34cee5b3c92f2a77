/**
 * What the machine has too little of, or how Node was started, as a sentence and what to do; undefined for another error.
 * Not a fault of ours: the same files would be read on a computer with more room.
 */
export function describeLimit(error: unknown): { message: string; help: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof EvalError || /code generation from strings/i.test(error.message)) {
    return {
      message: 'Node was started so that it makes no program from text, and our templates are such.',
      help: 'Run the command without --disallow-code-generation-from-strings; NODE_OPTIONS may hold it.',
    };
  }
  if (/maximum call stack/i.test(error.message)) {
    return {
      message: 'Something in the files is nested too deeply to be read.',
      help: 'Look for lists in lists, brackets in brackets or quotations in quotations, and take the innermost out.',
    };
  }
  if (/allocation failed|out of memory|invalid (?:string|array|typed array) length/i.test(error.message)) {
    return {
      message: 'There is not enough memory for this.',
      help: 'Close other programs, raise the limit if one is set (ulimit -v, NODE_OPTIONS), or give fewer files at once.',
    };
  }
  return undefined;
}
