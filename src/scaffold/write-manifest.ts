/**
 * The text of `package.json` for a new project: it is no package itself, but says which selfassess checks it. `release` is
 * what npm is to install, a version or an address.
 */
export function writeManifest(folder: string, release: string): string {
  const manifest = {
    name: `${folder}-self-assessment`,
    private: true,
    scripts: {
      check: 'selfassess check assessments',
      build: 'selfassess build assessments --out public',
    },
    devDependencies: { selfassess: release },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
