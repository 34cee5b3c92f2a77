/** The ids in the page of the procedure of its parts; that of a stage is followed by its number, from 1. */
export const processAnchors = {
  introduction: 'introduction',
  lead: 'when-you-complain',
  ways: 'ways',
  stage: 'stage-',
  notAccepted: 'not-accepted',
  notEscalated: 'not-escalated',
  ombudsman: 'ombudsman',
  others: 'others',
  days: 'working-days',
  staff: 'staff',
} as const;

/** The anchor of the part of the page in which what stands at a path of `process.yaml` is told; `''` for none. */
export function nameProcessPlace([key, index]: readonly (string | number)[]): string {
  if (key === 'stages')
    return typeof index === 'number' ? `${processAnchors.stage}${index + 1}` : processAnchors.lead;
  return typeof key === 'string' ? (places[key] ?? '') : '';
}

/** Each key of `process.yaml` that is told on the page, with the anchor of its part. */
export function listProcessPlaces(): [string, string][] {
  return [...Object.entries(places), ['stages', processAnchors.lead]];
}

const places: Readonly<Record<string, string>> = {
  introduction: processAnchors.introduction,
  example: processAnchors.lead,
  ways: processAnchors.ways,
  support: processAnchors.ways,
  'not-accepted': processAnchors.notAccepted,
  'not-escalated': processAnchors.notEscalated,
  ombudsman: processAnchors.ombudsman,
  'other-timetables': processAnchors.others,
  'other-routes': processAnchors.others,
  'working-days': processAnchors.days,
  staff: processAnchors.staff,
};
