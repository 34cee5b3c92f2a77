import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/records/document.ts';
import { fitToSchema } from '../../src/records/fit-to-schema.ts';
import { validateSelfAssessment } from '../../src/records/generated/validate-self-assessment.js';
import { read } from '../source/sample.ts';

const fitText = (text: string) => fitToSchema<Document>(read(text).root, validateSelfAssessment);

test('what is faulty is reported at its path and left out; the rest stays', () => {
  const { document, errors } = fitText(
    'landlord: { name: Elmbrook Homes, homes: many }\nassessed: 31/03/2026\nperiod: [2025]\nprovisions: { 1.2: { comply: yes, coment: x } }\n',
  );
  expect(document.landlord).toEqual({ name: 'Elmbrook Homes' });
  expect(document.assessed).toBeUndefined();
  expect(document.period).toBeUndefined();
  expect(document.provisions).toEqual({ '1.2': { comply: 'yes' } });
  const places = errors.map(({ keyword, path }) => `${keyword} ${path.join('.')}`);
  expect(places.sort()).toEqual([
    'additionalProperties provisions.1.2',
    'format assessed',
    'required ',
    'type landlord.homes',
    'type period',
  ]);
});

test('a number is read where the schema wants one', () => {
  expect(fitText('landlord: { name: Elmbrook Homes, homes: 1240 }').document.landlord?.homes).toBe(1240);
});

test('what is blank counts as not written', () => {
  const { document, errors } = fitText(
    'code:\nlandlord: { name: ~ }\nassessed: ""\nprovisions: { 1.2: { comply: , evidence: [] } }\n',
  );
  expect(document).toEqual({ landlord: {}, provisions: { '1.2': {} } });
  expect(errors.map(({ keyword }) => keyword)).not.toContain('type');
});

test('a key that lost its colon within brackets is no blank', () => {
  const { errors } = fitText('landlord: { shade blue, name: Elmbrook Homes }\n');
  const told = errors.filter(({ keyword }) => keyword === 'additionalProperties');
  expect(told.map(({ path, params }) => [...path, params['additionalProperty']])).toEqual([
    ['landlord', 'shade blue'],
  ]);
});

test('an answer nobody knows is kept for the rule that speaks of it', () => {
  expect(fitText('provisions: { 1.2: { comply: Maybe } }').document.provisions).toEqual({
    '1.2': { comply: 'Maybe' },
  });
});

test('a step into a list is a number, and a faulty item leaves the others where they are', () => {
  const { document, errors } = fitText(
    'provisions: { 1.2: { evidence: [Policy, [nested, list], Minutes] } }',
  );
  expect(errors.find(({ keyword }) => keyword === 'type')?.path).toEqual([
    'provisions',
    '1.2',
    'evidence',
    1,
  ]);
  expect(document.provisions).toEqual({ '1.2': { evidence: ['Policy', '', 'Minutes'] } });
});

describe('a document', () => {
  test.each(['', '- a\n- b\n', 'words', '__proto__: { polluted: yes }\nconstructor: x\n'])(
    'of %j gives no fields',
    (text) => {
      const { document } = fitText(text);
      expect(Object.keys(document)).toEqual([]);
      expect(({} as { polluted?: string }).polluted).toBeUndefined();
    },
  );

  test('of any keys and values never throws', () => {
    const word = fc.constantFrom(
      'code',
      'landlord',
      'homes',
      'provisions',
      '1.2',
      'comply',
      'evidence',
      '__proto__',
      'a/b',
      'a~b',
      '2025-01-01',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        word,
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(word, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (data) => void fitText(JSON.stringify(data))),
      { numRuns: 300 },
    );
  });
});
