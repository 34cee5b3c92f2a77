import type { DocumentState, ReportContent, ReportField, ReportOrder } from '../codes/report-order.ts';
import type { Schema } from './walk-schema.ts';

/**
 * The keys of report.yaml that hold the parts of a Code's report, each with its schema: for the check, and for editors
 * with what they show beside it. Figures have only what editors show, as their schema is separate; the self-assessment
 * is in another file.
 */
export function describeParts({ contents }: Pick<ReportOrder, 'contents'>): Record<string, Schema> {
  return Object.fromEntries(
    contents.flatMap((content): [string, Schema][] => {
      const schema = describeContent(content);
      return schema ? [[content.key, { ...nameContent(content), ...schema }]] : [];
    }),
  );
}

/** What editors say about a key, with the provision that asks for it. */
function nameContent({ source, description, hover }: ReportContent): Schema {
  const place = (text: string) => text.replaceAll('{source}', source);
  return {
    description: place(description),
    ...(hover === description ? {} : { markdownDescription: place(hover) }),
  };
}

function describeContent(content: ReportContent): Schema | undefined {
  if (content.kind === 'prose') return { type: 'string', ...proposeText(content.prompt) };
  if (content.kind === 'list') return describeList(content);
  if (content.kind === 'document') return describeDocument(content);
  return content.kind === 'figures' ? {} : undefined;
}

/** Another rule says which words may take the place of a list or a document. */
const reported = { 'x-reported-by': 'missing-report-part' };

function describeList({ fields }: ReportContent): Schema {
  return {
    type: ['array', 'string'],
    pattern: '^\\s*[Nn]one\\.?\\s*$',
    // Another rule reports a missing month.
    items: {
      ...describeFields(fields),
      required: fields.flatMap(({ key, kind, required }) => (required && kind !== 'month' ? [key] : [])),
    },
    errorMessage: 'Write none, or a list: each item after a dash and a space.',
    defaultSnippets: [{ label: 'none', bodyText: 'none' }],
    ...reported,
  };
}

function describeDocument({ fields, states, help }: ReportContent): Schema {
  const { properties, ...rest } = describeFields(fields);
  return {
    ...rest,
    type: ['object', 'string'],
    pattern: `^\\s*(${listBareStates(states).join('|')})\\s*$`,
    errorMessage: help.replace(/^Add [^:]+: /, 'Write '),
    properties: {
      state: {
        description: `${joinWords(states.map(({ state }) => state))}.`,
        type: 'string',
        enum: states.map(({ state }) => state),
      },
      ...properties,
    },
    ...reported,
  };
}

/** The states that may be written instead of the document. */
export function listBareStates(states: readonly DocumentState[]): string[] {
  return states.filter(({ needs }) => needs.length === 0).map(({ state }) => state);
}

function describeFields(fields: readonly ReportField[]): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.key, describeField(field)])),
  };
}

function describeField({ kind, description, example, prompt }: ReportField): Schema {
  const examples = example === '' ? {} : { examples: [kind === 'number' ? Number(example) : example] };
  return { description, ...values[kind], ...(prompt === '' ? {} : proposeText(prompt)), ...examples };
}

const text: Schema = { type: 'string' };

const values: Readonly<Record<ReportField['kind'], Schema>> = {
  words: text,
  markdown: text,
  month: text,
  provision: text,
  number: {
    type: 'integer',
    minimum: 0,
    errorMessage: 'Write a whole number in figures, without commas.',
    maximum: 1_000_000_000,
  },
  date: {
    type: 'string',
    format: 'date',
    errorMessage: 'Write the date year-month-day, such as 2026-07-22.',
  },
  address: {
    type: 'string',
    pattern: '^(https?://\\S+|/(?!/)\\S*)$',
    errorMessage: 'Write the whole address, starting with https://, or / for a page of your own website.',
  },
};

function proposeText(prompt: string): Schema {
  return {
    defaultSnippets: [
      {
        label: '| text over several lines',
        description:
          'After | you may write anything: colons, quotes, blank lines, lists. Indent it by two spaces.',
        body: `|\n  \${1:${prompt}}`,
      },
    ],
  };
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
