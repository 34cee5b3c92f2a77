/** A sentence as the end of another: its first letter small, unless it begins a name such as CH02 or 8.1. */
export function beginSmall(sentence: string): string {
  return /^[A-Z](?![A-Z])/.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
