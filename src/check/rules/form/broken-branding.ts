import type { Finding, Rule } from '../../rule.ts';

/** What a landlord's branding asks for that cannot be used. What it is stands in files, which whoever reads them judges. */
export const brokenBranding: Rule<{ readonly branding: readonly Finding[] }> = {
  id: 'broken-branding',
  severity: 'error',
  gap: false,
  find: ({ branding }) => branding,
};
