import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Code } from '../../src/codes/code.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { packageRoot } from '../../src/package-root.ts';
import type { Answer, Assessment, Citation } from '../../src/records/assessment.ts';
import type { Download } from '../../src/render/html/pages.ts';

/** The Code that the samples answer. */
export const code: Code = loadCode('housing-ombudsman-2024') ?? failToLoad();

/** A document published with nothing beside it. */
export const alone = { downloads: [], beside: [] };

/** What the page offers for download. */
export const downloads: readonly Download[] = [
  { title: 'Self-assessment as a PDF', href: 'self-assessment.pdf', note: '31 pages, 310 KB' },
];

/** The made-up landlord's assessment, read without any check: scalars as text, blanks where nothing is written. */
export function readSample(): Assessment {
  const path = `${packageRoot}assessments/harbour-vale/2025-26/self-assessment.yaml`;
  const file = parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
  const { name, considered, author, role, minute, response } = file['governing-body'];
  return {
    landlord: { ...file.landlord, homes: Number(file.landlord.homes) },
    period: file.period,
    assessed: file.assessed,
    revision: { date: '', reason: '', revises: '', ...file.revision },
    contact: file.contact,
    title: file.title ?? '',
    publishedAt: file['published-at'] ?? '',
    introduction: file.introduction,
    response: { body: name, considered, author, role, minute, text: response },
    scrutiny: file.scrutiny ?? [],
    previous: file.previous ?? '',
    earlier: file.earlier ?? [],
    register: Object.entries<DocumentFile>(file.evidence).map(([id, document]) => ({
      id,
      title: document.title,
      url: document.url ?? '',
      file: document.file ?? '',
      reviewed: document.reviewed ?? '',
    })),
    answers: code.provisions.map(({ id }) => readAnswer(id, file.provisions[id])),
    unconfirmed: { homes: false, answers: 0 },
  };
}

/** An assessment in which nothing is given yet. */
export function blankAssessment(): Assessment {
  return {
    landlord: { name: '', homes: 0, website: '', subsidiaries: [] },
    period: { from: '', to: '' },
    assessed: '',
    revision: { date: '', reason: '', revises: '' },
    contact: { name: '', email: '', phone: '' },
    title: '',
    publishedAt: '',
    introduction: '',
    response: { body: '', considered: '', author: '', role: '', minute: '', text: '' },
    scrutiny: [],
    previous: '',
    earlier: [],
    register: [],
    answers: code.provisions.map(({ id }) => blankAnswer(id)),
    unconfirmed: { homes: false, answers: 0 },
  };
}

/** The sample as it stood half-way: no response yet, some provisions open, one No without a remedy. */
export function readHalfDoneSample(): Assessment {
  const sample = readSample();
  const open = new Set(['1.3', '5.10', '6.14', '9.1']);
  return {
    ...sample,
    response: { ...sample.response, considered: '', author: '', role: '', minute: '', text: '' },
    answers: sample.answers.map((answer) => {
      if (open.has(answer.provision)) return blankAnswer(answer.provision);
      const none = {
        ...blankAnswer(answer.provision),
        answer: 'no',
        comply: 'no',
        needs: needsOf('no'),
      } as const;
      return answer.provision === '9.8' ? { ...none, commentary: 'Two contracts lack it.' } : answer;
    }),
  };
}

/** What the Code wants beside that answer. */
export function needsOf(answer: 'yes' | 'no'): Answer['needs'] {
  return code.answers.find((word) => word.answer === answer)?.needs ?? [];
}

/** A provision nobody has answered. */
function blankAnswer(provision: string): Answer {
  const action = { what: '', by: '', owner: '', done: '' };
  return {
    provision,
    answer: '',
    comply: 'unanswered',
    needs: ['evidence', 'commentary'],
    evidence: [],
    commentary: '',
    action,
    alternative: '',
  };
}

interface DocumentFile {
  title: string;
  url?: string;
  file?: string;
  reviewed?: string;
}

interface AnswerFile {
  comply: 'yes' | 'no';
  evidence?: (string | Record<string, string>)[];
  commentary?: string;
  action?: { what: string; by: string; owner?: string };
  alternative?: string;
}

function readAnswer(provision: string, file: AnswerFile): Answer {
  const blank = blankAnswer(provision);
  return {
    ...blank,
    answer: file.comply,
    comply: file.comply,
    needs: needsOf(file.comply),
    evidence: (file.evidence ?? []).flatMap(readCitations),
    commentary: file.commentary ?? '',
    action: { ...blank.action, ...file.action },
    alternative: file.alternative ?? '',
  };
}

function readCitations(entry: string | Record<string, string>): Citation[] {
  if (typeof entry === 'string') return [{ document: '', words: entry }];
  return Object.entries(entry).map(([document, words]) => ({ document, words }));
}

function failToLoad(): never {
  throw new Error('codes/housing-ombudsman-2024.yaml is missing');
}
