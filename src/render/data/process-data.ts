import type { Code } from '../../codes/code.ts';
import type { ProcessPublication, StageView } from '../../publication/process/process-publication.ts';
import { day, given, readCode, readLandlord, readText, writeData } from './publication-data.ts';

/** The landlord's own procedure for programs; its schema is called `published-process`. */
export function renderProcessData(procedure: ProcessPublication, code: Code): string {
  const { title, lang, draft, introduction, support, ways, example, ombudsman, staff } = procedure;
  return writeData('published-process', {
    ...{ title, language: lang, draft: draft.is, lacks: draft.lacks },
    landlord: readLandlord(procedure),
    code: readCode(code),
    introduction: readText(introduction),
    ways: ways.map(({ by, how }) => ({ by, how: readText(how) })),
    support: readText(support),
    stages: procedure.stages.map(readStage),
    example: example.sentence === '' ? null : readExample(example),
    refusals: procedure.refusals.map(({ anchor, grounds, considered, told }) => ({
      of: anchor,
      grounds: grounds.map(readText),
      considered: readText(considered),
      told: given(told),
    })),
    regulator: ombudsman.given
      ? {
          name: ombudsman.name,
          ways: ombudsman.ways.map(({ label, link: { text, href } }) => ({ label, text, href: given(href) })),
          help: readText(ombudsman.help),
        }
      : null,
    others: procedure.others.map(({ for: whom, texts, stages }) => ({
      for: whom,
      texts: texts.map(readText),
      stages,
    })),
    'working-days': procedure.counting,
    staff: staff.given
      ? {
          introduction: readText(staff.introduction),
          letters: staff.letters.map((letter) => ({
            title: letter.title,
            contents: letter.contents.map(readText),
          })),
          variations: staff.variations.map(({ for: whom, what }) => ({ for: whom, what: readText(what) })),
        }
      : null,
  });
}

function readStage(stage: StageView) {
  return {
    name: stage.name,
    handled: given(stage.handled),
    'how-to-ask': readText(stage.howToAsk),
    'what-happens': readText(stage.whatHappens),
    times: stage.times,
    extension: stage.extension && {
      ...stage.extension,
      told: stage.longer,
      when: readText(stage.longerWhen),
    },
    letter: stage.letter.map(readText),
    actions: readText(stage.actions),
    'if-not-done': readText(stage.ifNotDone),
  };
}

function readExample({ sentence, chosen, stages }: ProcessPublication['example']) {
  return {
    sentence: [sentence, chosen].join(' ').trim(),
    stages: stages.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => ({ what: row.what, limit: given(row.limit), day: day(row.day) })),
    })),
  };
}
