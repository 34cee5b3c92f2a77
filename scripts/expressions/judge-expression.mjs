// Whether an expression takes linear time: recheck proves it, or else it is tried on texts made to hold it up.
import { Worker } from 'node:worker_threads';
import { check } from 'recheck';

/** How long recheck may think, and a trial may last, in ms. */
const patience = { proof: 3_000, trial: 60_000 };

/**
 * `linear` if recheck proves it; `tried` if it cannot, and no text made to hold the expression up does; `bounded` if none so
 * long as its text can be does; or `grows`, with the text as `[before, again, after]` in `attack`. `signs` is how long the text
 * may be, undefined if it has no bound.
 */
export async function judgeExpression({ source, flags, signs }) {
  // It does not know these flags, which do not change how long an expression takes.
  const proof = await check(source, flags.replaceAll(/[dv]/g, ''), { timeout: patience.proof });
  if (proof.status === 'safe' && proof.checker === 'automaton') return { verdict: 'linear' };
  if (signs === 0) return { verdict: 'bounded' };
  const found = proof.attack?.string;
  const attack = await tryAttacks({
    source,
    flags,
    longest: signs,
    found: signs === undefined ? found : undefined,
  });
  if (attack) return { verdict: 'grows', attack };
  return { verdict: signs === undefined ? 'tried' : 'bounded' };
}

let worker;

function tryAttacks(given) {
  worker ??= new Worker(new URL('attack-expression.mjs', import.meta.url));
  const own = worker;
  own.unref();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker = undefined;
      own.terminate();
      resolve(['a text on which it does not end']);
    }, patience.trial);
    own.removeAllListeners();
    own.once('error', reject);
    own.once('message', ({ attack }) => {
      clearTimeout(timer);
      resolve(attack);
    });
    own.postMessage(given);
  });
}
