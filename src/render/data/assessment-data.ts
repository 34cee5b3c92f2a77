import type { Code } from '../../codes/code.ts';
import type { EvidenceView, Row } from '../../publication/page/form-view.ts';
import type { Publication } from '../../publication/page/publication.ts';
import type { Answer, Assessment } from '../../records/assessment.ts';
import {
  day,
  given,
  readCode,
  readLandlord,
  readPeriod,
  readResponse,
  readText,
  writeData,
} from './publication-data.ts';

/**
 * The self-assessment for programs; `schemas/published-self-assessment.schema.json` describes it. It says what the page
 * says and nothing else, with days as ISO dates; null stands for what is not given.
 */
export function renderAssessmentData(assessment: Assessment, code: Code, publication: Publication): string {
  const { title, lang, draft, introduction, response, summary, sections, documents } = publication;
  const { approval, scrutiny, since, earlier } = publication;
  const answers = new Map(assessment.answers.map((answer) => [answer.provision, answer]));
  const cited = new Set(
    assessment.answers.flatMap(({ evidence }) => evidence.map(({ document }) => document)),
  );
  // In the order of the documents.
  const register = assessment.register.filter(({ id }) => cited.has(id));
  return writeData('published-self-assessment', {
    ...{ title, language: lang, draft: draft.is, lacks: draft.lacks },
    landlord: { ...readLandlord(publication), subsidiaries: publication.subsidiaries },
    code: readCode(code),
    period: readPeriod(assessment.period),
    assessed: day(assessment.assessed),
    revision: readRevision(assessment.revision, publication),
    introduction: readText(introduction),
    response: readResponse(response, assessment.response.considered),
    approval: approval.given ? { text: approval.text, digest: approval.digest } : null,
    scrutiny: scrutiny.map(({ by, said }, at) => ({
      ...{ by, on: day(assessment.scrutiny[at]?.on ?? ''), said: readText(said) },
    })),
    since: readSince(since),
    earlier: earlier.map(({ text, href }) => ({ text, href: given(href) })),
    summary: {
      sentence: summary.sentence,
      provisions: summary.total,
      answers: summary.counts.map(({ label, countsAs, count }) => ({
        label,
        'counts-as': countsAs,
        provisions: count,
      })),
    },
    sections: sections.map((section) => ({
      number: given(section.number),
      title: section.title,
      parts: section.parts.map((part) => ({
        title: given(part.title),
        provisions: part.rows.map((row) => readRow(row, answers.get(row.id))),
      })),
    })),
    documents: documents.map((one, at) => ({
      title: one.title,
      href: given(one.href),
      reviewed: day(register[at]?.reviewed ?? ''),
    })),
  });
}

/** Null if it is no revision within the year. */
function readRevision({ date, reason }: Assessment['revision'], { revision, changed }: Publication) {
  if (!revision.is) return null;
  return {
    date: day(date),
    reason: given(reason),
    of: given(revision.of.text),
    href: given(revision.of.href),
    changed: changed.shown ? changed.provisions.map(({ id, what }) => ({ id, what })) : null,
  };
}

/** Null if nothing is told of the year before. */
function readSince({ shown, title, sentences, answers, promises }: Publication['since']) {
  if (!shown) return null;
  return {
    ...{ title, sentences },
    answers: answers.map(({ id, before, after }) => ({ id, before, after })),
    promises: promises.map(({ id, what, due, state, facts }) => ({
      ...{ id, what: readText(what), due: given(due), state, facts: given(facts) },
    })),
  };
}

function readRow(
  { id, name, requirement, answer, evidence, commentary, remedy }: Row,
  its: Answer | undefined,
) {
  const { text, bullets, letters } = requirement;
  return {
    id,
    name: given(name),
    requirement: {
      text,
      list: bullets.length > 0 ? 'bullet' : letters.length > 0 ? 'letter' : null,
      items: [...bullets, ...letters],
    },
    answer: given(answer.key),
    label: answer.label,
    'counts-as': its?.comply ?? 'unanswered',
    evidence: evidence.map(readEvidence),
    commentary: readText(commentary),
    action:
      remedy.shown && remedy.action.blocks.length > 0
        ? {
            what: readText(remedy.action),
            by: day(its?.action.by ?? ''),
            owner: given(remedy.owner),
            done: day(its?.action.done ?? ''),
          }
        : null,
    alternative: remedy.shown ? readText(remedy.alternative) : null,
  };
}

function readEvidence({ title, href, where, words }: EvidenceView) {
  return title === ''
    ? { title: null, href: null, where: null, words: readText(words) }
    : { title, href: given(href), where: given(where), words: null };
}
