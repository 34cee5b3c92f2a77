// Checks what is installed with the package, by the lock file: each licence is one that lets a landlord use and pass on the
// tool freely, and nothing runs a script of its own on installing. Known holes are told where the registry answers that.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const free = [
  'MIT',
  'ISC',
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Zlib',
  'OFL-1.1',
  'BlueOak-1.0.0',
  'CC0-1.0',
];
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

/** Whether one of the licences offered (`OR`) is free, and of those that hold together (`AND`) each. */
function isFree(licence) {
  const choices = licence.replace(/^\(|\)$/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => free.includes(one)));
}

const faults = shipped.flatMap(([path, { license = '', hasInstallScript }]) => [
  ...(isFree(license) ? [] : [`${path}: its licence is “${license}”.`]),
  ...(hasInstallScript ? [`${path}: runs a script when it is installed.`] : []),
]);
for (const fault of faults) console.error(fault);
// Told, and no fault of this change: a hole that became known overnight must not stop the change that closes it.
for (const hole of listHoles()) console.error(hole);
if (faults.length > 0) process.exitCode = 1;
else
  console.log(
    `${shipped.length} packages are shipped; all licences are free, and none runs a script on installing.`,
  );

/** The known holes of what is shipped; none where the registry does not answer, which is said. */
function listHoles() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { vulnerabilities } = readJson(stdout);
  if (vulnerabilities === undefined)
    console.log('The registry answers no audit, so known holes were not looked for.');
  return Object.values(vulnerabilities ?? {}).map(
    ({ name, severity, range }) => `${name} ${range}: a known hole (${severity}); npm audit says more.`,
  );
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
