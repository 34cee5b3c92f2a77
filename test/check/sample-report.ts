import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { openReport } from '../../src/check/report/check-report.ts';
import type { RegisterReading } from '../../src/check/report/report-rule.ts';
import type { ReportFacts } from '../../src/check/rule.ts';
import type { Code } from '../../src/codes/code.ts';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { countRegisters, RegisterError } from '../../src/register/count-register.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';
import { readOwnCode } from '../codes/own-code.ts';

const today = '2026-11-21';

/** The facts of a self-assessment for 2025-26 under that Code. */
export const makeBasics = (code: Code | undefined) => ({
  file: 'self-assessment.yaml',
  named: code?.id ?? '',
  code,
  homes: 4812,
  period: { from: '2025-04-01', to: '2026-03-31' },
  assessed: '2026-06-12',
  website: 'https://www.elm.example',
  contact: { email: '', phone: '' },
});

const basics = makeBasics(loadCode('housing-ombudsman-2024'));

/**
 * Checks a report as it would stand beside a self-assessment for 2025-26, with that text, or those bytes, as its
 * complaints.csv. Where the rule is about that, the Code asks for no report.
 */
export async function openSample(
  rule: string,
  bytes: Uint8Array,
  file: string,
  csv: string | Uint8Array,
  draft = false,
) {
  if (rule === 'unwanted-report') {
    const opened = openReport(
      parseSource(bytes, file, grammarFrom(packageCodes)),
      makeBasics(readOwnCode('water-courtesy-2030')),
      today,
    );
    return opened.check({ state: 'none' }, { draft, settings: defaultSettings });
  }
  const opened = openReport(parseSource(bytes, file, grammarFrom(packageCodes)), basics, today);
  const register = await readRegister(opened.plan, csv);
  return opened.check(register, { draft, settings: defaultSettings });
}

type Plan = ReturnType<typeof openReport>['plan'];

async function readRegister(plan: Plan, csv: string | Uint8Array): Promise<RegisterReading> {
  const { code } = basics;
  if (!plan || !code) return { state: 'none' };
  const { years, counting, registers } = plan;
  const open = async function* () {
    yield typeof csv === 'string' ? Buffer.from(csv) : csv;
  };
  try {
    const sources = registers.map(({ file, handler, layout }) => ({ name: file, handler, layout, open }));
    const counted = await countRegisters(sources, { code, years, counting, today });
    return { state: 'counted', files: registers.map(({ file }) => file), counted };
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const { message, help, column, setting } = error;
    const { file = '', path = [] } = registers[0] ?? {};
    return { state: 'unreadable', file, path, message: `${file}: ${message}`, help, column, setting };
  }
}

/**
 * What a report says in which 160 of 185 stage 1 complaints were responded to in time, and nothing else; where the rule is
 * about few complaints, 19 of 21.
 */
export async function readSampleFacts(rule: string): Promise<ReportFacts | null> {
  const [received, inTime] = rule === 'low-volume-beside-yes' ? [21, 19] : [185, 160];
  const report = `performance:
  figures:
    stage-1: { received: ${received}, in-time: ${inTime} }
`;
  return (await openSample('', Buffer.from(report), 'report.yaml', '')).facts;
}
