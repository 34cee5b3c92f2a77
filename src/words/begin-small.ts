/** Lowers a sentence's first letter, so that it can end another sentence; a name such as CH02 stays as it is. */
export function beginSmall(sentence: string): string {
  return /^[A-Z](?![A-Z])/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
