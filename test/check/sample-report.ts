import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { openReport } from '../../src/check/report/check-report.ts';
import type { RegisterReading } from '../../src/check/report/report-rule.ts';
import type { ReportFacts } from '../../src/check/rule.ts';
import { loadCode } from '../../src/codes/codes.ts';
import { countRegister, RegisterError } from '../../src/register/count-register.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

const today = '2026-11-21';

/** The facts of the self-assessment that the reports of fixtures and pages stand beside. */
const basics = {
  file: 'self-assessment.yaml',
  code: loadCode('housing-ombudsman-2024'),
  homes: 4812,
  period: { from: '2025-04-01', to: '2026-03-31' },
  assessed: '2026-06-12',
  website: 'https://www.elm.example',
  contact: { email: '', phone: '' },
};

/** Checks a report as it would stand beside a self-assessment for 2025-26, with that text, or those bytes, as its complaints.csv. */
export async function openSample(bytes: Uint8Array, file: string, csv: string | Uint8Array, draft = false) {
  const opened = openReport(parseSource(bytes, file), basics, today);
  const register = await readRegister(opened.plan, csv);
  return opened.check(register, { draft, settings: defaultSettings });
}

type Plan = ReturnType<typeof openReport>['plan'];

async function readRegister(plan: Plan, csv: string | Uint8Array): Promise<RegisterReading> {
  const { code } = basics;
  if (!plan || !code) return { state: 'none' };
  const { years, counting, layout } = plan;
  const open = async function* () {
    yield typeof csv === 'string' ? Buffer.from(csv) : csv;
  };
  try {
    const counted = await countRegister(open, { code, years, counting, layout, today });
    return { state: 'counted', file: plan.register, counted };
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    const { message, help, column, setting } = error;
    return {
      state: 'unreadable',
      file: plan.register,
      message: `${plan.register}: ${message}`,
      help,
      column,
      setting,
    };
  }
}

/** What a report says in which 160 of 185 stage 1 complaints were responded to in time, and nothing else. */
export async function readSampleFacts(): Promise<ReportFacts | null> {
  const report = `performance:
  figures:
    stage-1: { received: 185, in-time: 160 }
`;
  return (await openSample(Buffer.from(report), 'report.yaml', '')).facts;
}
