import { spellAnswer } from '../codes/answers.ts';
import type { Code } from '../codes/code.ts';
import type { Value } from '../source/edit/edit-value.ts';
import { dropStop } from './drop-stop.ts';
import type { Field, GroupField, TextField } from './field.ts';
import type { FormSchema } from './form-schema.ts';
import { openField } from './open-field.ts';

/** Opens the answer to a provision: what there is to be chosen is what the Code's form allows. Not a group where it is no map. */
export function openProvision(root: FormSchema, start: Value | undefined, code: Code): GroupField | Field {
  const schema = root.definitions?.['provision'] ?? {};
  const field = openField({ name: '', key: '' }, schema, start, root);
  if (field.kind !== 'group') return field;
  return {
    ...field,
    fields: field.fields.map((one) => {
      if (one.name === 'evidence')
        return { ...one, hint: 'A document of the register and the place in it, or words alone.' };
      return one.kind === 'text' && one.name === 'comply' ? offer(one, code) : one;
    }),
  };
}

function offer(field: TextField, { answers }: Code): TextField {
  const written = dropStop(field.start ?? '').toLowerCase();
  const choices = answers.map((word) => ({ value: spellAnswer(word), label: word.label, word }));
  const chosen = choices.find(({ word }) => word.accepted.includes(written));
  return {
    ...field,
    ...{ as: 'choice', label: 'Does the landlord comply?', hint: '' },
    choices: choices.map(({ value, label }) => ({ value, label })),
    chosen: chosen?.value ?? '',
  };
}
