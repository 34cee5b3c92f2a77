import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** What html-validate says of a page, with all its rules. */
export async function validateHtml(html: string) {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      root: true,
      extends: [
        'html-validate:recommended',
        'html-validate:standard',
        'html-validate:a11y',
        'html-validate:document',
      ],
      rules: { 'tel-non-breaking': ['error', { ignoreClasses: ['nobreak'] }] },
    }),
  );
  const report = await validator.validateString(html);
  return report.results.flatMap((result) => result.messages);
}
