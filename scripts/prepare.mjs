// Builds when npm installs selfassess from git. In a global install, such as pre-commit's, npm leaves out what the
// build needs, so that is fetched first.
import { execSync } from 'node:child_process';
import { createRequire } from 'node:module';

try {
  createRequire(import.meta.url).resolve('esbuild');
} catch {
  execSync('npm ci --global=false --location=project --include=dev --ignore-scripts --no-audit --no-fund', {
    stdio: 'inherit',
  });
}
await import('./build.mjs');
