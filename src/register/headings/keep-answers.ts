const mostKept = 2_000;
const longest = 300;

/**
 * The same function of a text, with its last answers kept, for texts that come again and again, such as headings. It
 * must depend on nothing but the text, and nobody may change what it gives.
 */
export function keepAnswers<Answer>(find: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, { readonly answer: Answer }>();
  return (text) => {
    if (text.length > longest) return find(text);
    const known = kept.get(text);
    if (known) return known.answer;
    if (kept.size >= mostKept) kept.clear();
    const answer = find(text);
    kept.set(text, { answer });
    return answer;
  };
}
