import type { Finding, FormContext, Rule } from '../../rule.ts';

/** A first line that tells editors where the schema is, and leads nowhere, so that they check nothing. */
export const schemaNotFound: Rule<FormContext> = {
  id: 'schema-not-found',
  severity: 'warning',
  gap: false,
  find: ({ text, reaches, kind }) => {
    const line = /^\uFEFF?(?:[ \t]*\r?\n|#.*\n)*?# *yaml-language-server: *\$schema=(.*)/.exec(text);
    const written = line?.[1]?.trim() ?? '';
    if (!line || !reaches || !leadsNowhere(written, reaches)) return [];
    const end = line[0].length;
    const start = end - (line[1]?.length ?? 0);
    return [describe(written, [start, Math.max(end, start + 1)], kind)];
  },
};

function describe(written: string, span: Finding['span'], kind: string): Finding {
  return {
    path: [],
    at: 'key',
    ...(span ? { span } : {}),
    message: `There is no schema at “${written}”, so editors check nothing in this file.`,
    help: `Run “selfassess schema ${kind} --out ${kind}.schema.json” in this folder and write $schema=${kind}.schema.json, or delete the line.`,
  };
}

/** An address of another site cannot be tried; one that ends in `.example` is nobody's. */
function leadsNowhere(written: string, reaches: (path: string) => boolean): boolean {
  if (/^https?:/i.test(written)) return /^https?:\/\/[^/]*\.example(?:[/:]|$)/i.test(written);
  return written === '' || !reaches(written.replace(/^file:\/\/(?=\/)/i, '').replace(/[#?].*$/s, ''));
}
