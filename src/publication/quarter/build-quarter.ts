import type { Code, UpdateContent } from '../../codes/code.ts';
import type { Counting } from '../../register/counting.ts';
import { beginSmall } from '../../words/begin-small.ts';
import { formatDate, labelPeriod } from '../../words/dates.ts';
import { joinList, joinParts } from '../../words/lists.ts';
import { fitTitle } from '../page/fit-title.ts';
import { listNamedTables } from './named-tables.ts';
import { buildDecisions } from './quarter-decisions.ts';
import { listCompared, type QuarterMaterial } from './quarter-material.ts';
import { buildPromises } from './quarter-promises.ts';
import {
  tellInTime,
  tellOpen,
  tellOutcomes,
  tellReceived,
  tellRefused,
  tellState,
} from './quarter-sentences.ts';
import { listEndingTables, listPerformanceTables, listVolumeTables } from './quarter-tables.ts';
import { tellNamed } from './quarter-trends.ts';
import type { QuarterSection, QuarterView } from './quarter-view.ts';

/** The page of a quarter for whoever leads on complaints in the governing body. `shareOf` is the choice for CH02. */
export function buildQuarter(material: QuarterMaterial, shareOf: Counting['shareOf']): QuarterView {
  const { code, quarter, landlord, countedOn } = material;
  const name = `Complaints in ${labelPeriod(quarter)}`;
  const title = `${name}: for the ${code.updates?.reader ?? 'governing body'}`;
  return {
    lang: 'en-GB',
    title,
    documentTitle: joinParts([title, landlord], ' – '),
    pageTitle: fitTitle({ names: [title, name], landlord }),
    dated: countedOn,
    landlord,
    facts: listFacts(material),
    summary: summarise(material, shareOf),
    notes: listNotes(material),
    sections: listSections(material, shareOf),
    method: [
      ...material.method,
      'The quarters before are counted on the same day, not as they stood when they ended.',
    ],
  };
}

function summarise(material: QuarterMaterial, shareOf: Counting['shareOf']): string[] {
  if (material.isEmpty) return [...tellState(material), ...tellOpen(material)];
  return [
    ...tellState(material),
    ...tellReceived(material),
    ...tellInTime(material, shareOf),
    ...tellOpen(material),
    ...tellOutcomes(material),
    ...tellNamed(material, 'categories'),
    ...tellNamed(material, 'causes'),
    ...tellRefused(material),
  ];
}

function listFacts({ quarter, countedOn, before, yearAgo }: QuarterMaterial): QuarterView['facts'] {
  const compared = [before, yearAgo].flatMap((one) => (one ? [labelPeriod(one.period)] : []));
  return [
    { name: 'Quarter', text: `${quarter.label}, ${formatDate(quarter.from)} to ${formatDate(quarter.to)}` },
    { name: 'Compared with', text: joinList(compared) || 'No other quarter' },
    { name: 'As things stood on', text: formatDate(countedOn) },
  ];
}

function listNotes(material: QuarterMaterial): string[] {
  const { before, yearAgo, measured, suppressBelow } = material;
  const missing = [before ? '' : 'the quarter before', yearAgo ? '' : 'the same quarter a year ago'].filter(
    (one) => one !== '',
  );
  return [
    ...(missing.length > 0
      ? [`The register does not reach back to ${joinList(missing, 'or')}, so that is not compared.`]
      : []),
    ...(yearAgo && material.isFirst
      ? [
          `The register holds nothing from before ${labelPeriod(yearAgo.period)}, so it may not hold all of that quarter.`,
        ]
      : []),
    ...measured.facts
      .slice(0, 1)
      .map(
        (fact) => `Of the whole register: ${beginSmall(fact.replace(/^As things stood on [^.]+\. /, ''))}`,
      ),
    ...measured.facts.slice(1),
    'This page is for the governing body’s papers and not to be published: where a quarter has few complaints, even their numbers may tell who made them.',
    ...(suppressBelow >= 2
      ? [
          'Numbers kept back here can be worked out by whoever also has those of other quarters and of the year.',
        ]
      : []),
  ];
}

function listSections(material: QuarterMaterial, shareOf: Counting['shareOf']): QuarterSection[] {
  const { code, suppressBelow, countedOn } = material;
  const years = listCompared(material);
  const keepsShares = suppressBelow >= 2;
  const ask = (...contents: UpdateContent[]) => askFor(code, contents);
  const named = (...kinds: Parameters<typeof listNamedTables>[1][]) =>
    kinds.flatMap((kind) => listNamedTables(years, kind, shareOf));
  const change = describeChange(material);
  const causes = named('causes', 'teams', 'handlers');
  const figures = [
    section('volume', 'Volume', ask('volume'), change, listVolumeTables(years, code, countedOn)),
    section(
      'performance',
      'Complaint handling performance',
      ask('performance'),
      [],
      listPerformanceTables(years, code, shareOf),
    ),
    section('categories', 'Categories', ask('categories'), tellShares(keepsShares), named('categories')),
    section('outcomes', 'Outcomes', ask('outcomes'), [], listEndingTables(years, code)),
    section('trends', 'Issues and trends', ask('trends'), tellLimits(causes.length > 0), causes),
  ];
  return [
    ...(material.isEmpty ? [] : figures),
    buildDecisions(material, ask('decisions')),
    buildPromises(material),
    ...listReportSection(ask('annual-report'), code),
  ].filter(({ sentences, tables, entries }) => sentences.length + tables.length + entries.length > 0);
}

function section(
  id: string,
  title: string,
  asked: string,
  sentences: readonly string[],
  tables: QuarterSection['tables'],
): QuarterSection {
  const shown =
    tables.length > 0 || id === 'trends' ? sentences : ['The register gives no figures for this.'];
  return { id, title, asked, sentences: shown, tables, entries: [] };
}

/** Which provision asks for some of these, by the marks in the Code's file. */
function askFor({ updates }: Code, contents: readonly UpdateContent[]): string {
  const letters = (updates?.parts ?? [])
    .filter(({ holds }) => holds.some((one) => contents.includes(one)))
    .map(({ letter }) => `(${letter})`);
  return updates && letters.length > 0 ? `Asked for in ${updates.provision} ${joinList(letters)}` : '';
}

function describeChange({ before, yearAgo }: QuarterMaterial): string[] {
  if (!before && !yearAgo) return [];
  return [
    `In the tables, “Change” is from ${before ? 'the quarter before' : 'the same quarter a year ago'} to this one.`,
  ];
}

function tellShares(keepsShares: boolean): string[] {
  return keepsShares
    ? ['How many were answered in time and upheld is kept back where a small number follows from it.']
    : [];
}

function tellLimits(isGiven: boolean): string[] {
  return [
    isGiven
      ? 'These tables show where complaints were more or fewer. They do not say why: that is for a review in words.'
      : 'The register names neither causes nor teams. What the issues are, and why, is for a review in words.',
  ];
}

function listReportSection(asked: string, { report }: Code): QuarterSection[] {
  if (asked === '' || !report) return [];
  const sentence = `The ${report.title.charAt(0).toLowerCase()}${report.title.slice(1)} is a paper of its own, once a year, and not part of this page.`;
  return [{ id: 'report', title: report.short, asked, sentences: [sentence], tables: [], entries: [] }];
}
