import { nameAnchor } from '../../codes/anchor.ts';
import type { Path } from '../../source/source.ts';
import { isDay } from '../../words/calendar.ts';
import { count } from '../../words/plurals.ts';
import type { Finding } from '../rule.ts';
import { type CodeDocument, listItems, listProvisions } from './code-file.ts';

/** Provisions that cannot be told apart, sections without any, and stages, time limits and letters that do not match. */
export function findProvisionFaults(document: CodeDocument): Finding[] {
  return [
    ...findTwins(document),
    ...findSections(document),
    ...findListless(document),
    ...findStages(document),
    ...findUnstaged(document),
    ...findLetters(document),
    ...findDay(document),
  ];
}

/** Ids that are the same, or so alike that links on the page could not tell them apart. */
function findTwins(document: CodeDocument): Finding[] {
  const seen = new Map<string, string>();
  return listProvisions(document).flatMap(({ id, path }): Finding[] => {
    const anchor = nameAnchor(id).toLowerCase();
    const other = seen.get(anchor);
    if (other === undefined) seen.set(anchor, id);
    if (other === undefined) return [];
    return [
      {
        path,
        at: 'value',
        message:
          other === id
            ? `Two provisions have the id “${id}”.`
            : `“${id}” and “${other}” are too much alike: a link on the page could not tell them apart.`,
        help: 'Give each provision an id of its own, with other letters or digits.',
      },
    ];
  });
}

function findSections({ sections }: CodeDocument): Finding[] {
  return listItems(sections).flatMap(([at, section]): Finding[] => {
    const hasStages = Object.hasOwn(section, 'stages');
    if (hasStages !== Object.hasOwn(section, 'provisions')) return [];
    const path: Path = ['sections', at];
    const name = `The section “${section.title ?? at + 1}”`;
    return hasStages
      ? [
          {
            ...{ path: [...path, 'stages'], at: 'key' },
            message: `${name} has both provisions and stages.`,
            help: 'Put every provision of the section under one of its stages; or take stages out.',
          },
        ]
      : [
          {
            ...{ path, at: 'value' },
            message: `${name} has no provisions.`,
            help: 'Write provisions: below its title, each with an id and its requirement.',
          },
        ];
  });
}

/** `items` and `list`, which says how items are marked, need each other. */
function findListless({ sections }: CodeDocument): Finding[] {
  return listItems(sections).flatMap(([at, section]) => [
    ...findIn(section.provisions, ['sections', at, 'provisions']),
    ...listItems(section.stages).flatMap(([index, part]) =>
      findIn(part.provisions, ['sections', at, 'stages', index, 'provisions']),
    ),
  ]);
}

function findIn(provisions: readonly object[] | undefined, path: Path): Finding[] {
  return listItems(provisions).flatMap(([at, provision]): Finding[] => {
    const [has, lacks] = Object.hasOwn(provision, 'items') ? ['items', 'list'] : ['list', 'items'];
    if (!Object.hasOwn(provision, has) || Object.hasOwn(provision, lacks)) return [];
    return [
      {
        path: [...path, at, has],
        at: 'key',
        message: `${has}: is given without ${lacks}:.`,
        help:
          lacks === 'list'
            ? 'Add list: bullet, or list: lower-alpha if the items are lettered.'
            : 'Add items: with one item per line, each after a dash and a space; or take list: out.',
      },
    ];
  });
}

/** A section's stages must be among those a complaint may pass through, each named once. */
function findStages({ sections, stages = 0 }: CodeDocument): Finding[] {
  return listItems(sections).flatMap(([at, section]) => {
    const parts = listItems(section.stages);
    return parts.flatMap(([index, { number }]): Finding[] => {
      if (number === undefined) return [];
      const place = { path: ['sections', at, 'stages', index, 'number'], at: 'value' } as const;
      if (number > stages) {
        return [
          {
            ...place,
            message: `There is a stage ${number} here, but the Code has ${stages === 0 ? 'no stages' : count(stages, 'stage')}.`,
            help: `Write stages: ${number} at the top of the file, or correct the number.`,
          },
        ];
      }
      const repeats = parts.some(([before, part]) => before < index && part.number === number);
      const help = 'Give each stage of a section its own number.';
      return repeats ? [{ ...place, message: `This section has stage ${number} twice.`, help }] : [];
    });
  });
}

/** If complaints pass through stages, every time limit and every letter belongs to one of them. */
function findUnstaged(document: CodeDocument): Finding[] {
  if (!document.stages) return [];
  const unstaged = listProvisions(document).flatMap(({ id, stage }) => (stage === 0 ? [id] : []));
  const told = { limits: ['a time limit', 'limit'], letters: ['what a letter confirms', 'letter'] } as const;
  return (['limits', 'letters'] as const).flatMap((key) =>
    Object.keys(document[key] ?? {})
      .filter((id) => unstaged.includes(id))
      .map((id) => ({
        path: [key, id],
        at: 'key',
        message: `${id} sets ${told[key][0]}, but its section is not divided into stages.`,
        help: `Divide the section with stages:, to show which stage the ${told[key][1]} applies to; or write stages: 0 at the top of the file.`,
      })),
  );
}

/** What a letter must confirm goes with the items of its provision, one by one, where that lists any. */
function findLetters(document: CodeDocument): Finding[] {
  return listProvisions(document).flatMap(({ id, items }): Finding[] => {
    const letter = document.letters?.[id];
    if (!letter || items === 0 || letter.length === items) return [];
    return [
      {
        path: ['letters', id],
        at: 'key',
        message: `What the letter of ${id} confirms has ${count(letter.length, 'entry', 'entries')}, but the provision lists ${count(items, 'item')}.`,
        help: 'Write an entry for each item of the provision, in its order.',
      },
    ];
  });
}

/** The schema's pattern also accepts 02-31. */
function findDay({ submission }: CodeDocument): Finding[] {
  if (submission?.day === undefined || isDay(`2024-${submission.day}`)) return [];
  return [
    {
      path: ['submission', 'day'],
      at: 'value',
      message: `“${submission.day}” is not a day of the year.`,
      help: 'Write month and day, such as 09-30 for 30 September.',
    },
  ];
}
