/**
 * Text on one line in which every sign that Markdown reads stands for itself. No address becomes a link, no image
 * loads, and nobody is notified by an @.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&#!$]/g, '\\$&')
    .replaceAll('://', ':\\//')
    .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
    .replaceAll('@', '@\u200b');
}
