/**
 * Text on one line with every character special to Markdown escaped. No address becomes a link, no image loads, and
 * no @ notifies anybody.
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
