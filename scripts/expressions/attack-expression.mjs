// A thread that tries an expression on texts made to hold it up, for what recheck cannot judge (it does not know
// look-behinds, and gives up on long ones): `{ source, flags, longest, found }` in, `{ attack }` out: a text on which the time grows
// faster than the text, as `[before, again, after]`, or undefined.
import { parentPort } from 'node:worker_threads';
import { RegExpParser, visitRegExpAST } from '@eslint-community/regexpp';

parentPort.on('message', ({ source, flags, longest, found }) => {
  parentPort.postMessage({ attack: findAttack(source, flags, longest, found) });
});

/** Of texts so long, one that is tried in a time that grows with its square takes a hundred times as long as another. */
function findAttack(source, flags, longest = 32_000, found = '') {
  // Where a text has a bound, what counts is what one so long takes.
  least = longest < 32_000 ? 50 : 12;
  const expression = new RegExp(source, flags.replace(/[gy]/g, ''));
  const everywhere = new RegExp(source, [...new Set([...flags.replace('y', ''), 'g'])].join(''));
  // What recheck found: no expression that is linear takes so long for so short a text.
  if (found.length > 1_000 && fastest(expression, found.slice(0, 60_000)) > 300) return [found.slice(0, 60)];
  const end = Date.now() + patience;
  for (const attack of listAttacks(source, flags)) {
    if (Date.now() > end) return undefined;
    for (const one of [expression, everywhere]) if (growsFast(one, attack, longest)) return attack;
  }
  return undefined;
}

/** How long one expression is tried, in ms. */
const patience = 6_000;

/** In ms: less is not told from the noise of the machine. */
let least = 12;

/** Whether four times the text takes far more than four times as long. */
function growsFast(expression, attack, longest) {
  for (let length = Math.min(2_000, longest); ; length = Math.min(longest, length * 4)) {
    const time = measure(expression, fill(attack, length));
    // A part that may be repeated five hundred times makes it steep at first, and no more when the text is longer.
    if (time >= least)
      return [length, Math.min(longest, length * 4)].every((one) => isSteep(expression, attack, one));
    if (length === longest) return false;
  }
}

function isSteep(expression, attack, length) {
  const [short, long] = [length / 4, length].map((size) => fastest(expression, fill(attack, size)));
  return long >= least && long / Math.max(short, 0.1) > 9;
}

/** The least of three times: the machine has other things to do. */
function fastest(expression, text) {
  return Math.min(...[1, 2, 3].map(() => measure(expression, text)));
}

function measure(expression, text) {
  const start = process.hrtime.bigint();
  if (expression.global) text.replace(expression, '');
  else expression.test(text);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function fill([before, again, after], length) {
  return before + again.repeat(Math.ceil(length / again.length)) + after;
}

/**
 * For each part that may be repeated without end, or very often: what matches it, again and again, after what leads there
 * and before what cannot follow; and the same with what leads there repeated too, as a search begins anew at each.
 */
function* listAttacks(source, flags) {
  const { quantifiers, letters, ends } = readParts(source, flags);
  const said = new Set();
  for (const letter of letters) {
    const sample = sampler(letter, flags);
    const afters = ['', '\u0000', `${letter === '\n' ? 'x' : '\n'}!`, ...ends];
    const attacks = quantifiers
      .flatMap((quantifier) => listPumps(quantifier, sample))
      .flatMap((pump) => afters.map((after) => [...pump, after]));
    for (const attack of attacks) {
      const key = JSON.stringify(attack);
      if (said.has(key)) continue;
      said.add(key);
      yield attack;
    }
  }
}

/** The parts that may be repeated very often, the letters to repeat, and those to end with. */
function readParts(source, flags) {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const quantifiers = [];
  const letters = new Set([' ', 'a', '0', '-']);
  visitRegExpAST(pattern, {
    onQuantifierEnter: (node) => {
      if (node.max >= 20) quantifiers.push(node);
    },
    onCharacterEnter: ({ value }) => {
      if (letters.size < 24) letters.add(String.fromCodePoint(value));
    },
  });
  return { quantifiers, letters: new Set([...letters, '\n', '"', 'é']), ends: [...letters].slice(4, 16) };
}

/** What to begin with, and what to repeat. */
function listPumps(quantifier, sample) {
  const inner = sample(quantifier.element);
  const lead = leadTo(quantifier, sample);
  const rest = followOf(quantifier, sample);
  const pumps = [
    ['', inner],
    [lead, inner],
    ['', lead + inner],
    [lead, inner + rest],
    ['', lead + inner + rest],
  ];
  return pumps.filter(([, again]) => again !== '');
}

/** What matches all that stands before a node, in each group that it is in. */
function leadTo(node, sample) {
  const { parent } = node;
  if (!parent || parent.type === 'Pattern') return '';
  if (parent.type === 'Assertion') return leadTo(parent, sample);
  if (parent.type !== 'Alternative') return leadTo(parent, sample);
  const before = parent.elements.slice(0, parent.elements.indexOf(node)).map(sample).join('');
  return leadTo(parent, sample) + before;
}

/** What matches the one that stands behind a node. */
function followOf(node, sample) {
  const { parent } = node;
  if (parent?.type !== 'Alternative') return '';
  const next = parent.elements[parent.elements.indexOf(node) + 1];
  return next ? sample(next) : '';
}

/** A function that gives a short text that a node matches, of one letter wherever that may stand. */
function sampler(letter, flags) {
  const caseless = flags.replace(/[^iuvs]/g, '');
  const kept = new Map();
  const inClass = (raw) => {
    const known = kept.get(raw);
    if (known !== undefined) return known;
    const one = new RegExp(`^(?:${raw})$`, caseless);
    const choices = [
      letter,
      ' ',
      'a',
      'A',
      '0',
      '-',
      '.',
      ',',
      "'",
      '"',
      '\n',
      '\t',
      'é',
      '·',
      '‘',
      '’',
      '•',
      '–',
      '<',
      '/',
      '(',
      '=',
    ];
    const found = choices.find((choice) => one.test(choice)) ?? '';
    kept.set(raw, found);
    return found;
  };
  const sample = (node) => {
    switch (node.type) {
      case 'Character':
        return String.fromCodePoint(node.value);
      case 'CharacterSet':
      case 'CharacterClass':
      case 'ExpressionCharacterClass':
        return inClass(node.raw);
      case 'Alternative':
        return node.elements.map(sample).join('');
      case 'Group':
      case 'CapturingGroup': {
        const texts = node.alternatives.map(sample);
        return (
          texts.find((text) => text !== '' && [...text].every((sign) => sign === letter)) ??
          texts.find((text) => text !== '') ??
          ''
        );
      }
      case 'Quantifier': {
        const text = sample(node.element);
        const often = Math.max(node.min, node.max > 0 && [...text].every((sign) => sign === letter) ? 1 : 0);
        return text.repeat(Math.min(often, 300));
      }
      case 'Backreference':
        return Array.isArray(node.resolved) ? '' : sample(node.resolved);
      default:
        return '';
    }
  };
  return sample;
}
