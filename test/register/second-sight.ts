/**
 * Labelled after the rules had been written, from public layouts and without looking at the rules: headings, stages
 * and outcomes in ways that the first lists do not have.
 */

export const certainAgain: Readonly<Record<string, readonly string[]>> = {
  reference: [
    'Complaint Tracking Number',
    'ComplaintId',
    'Case No',
    'CaseNumber',
    'Housing complaint ref',
    'Complaints ID',
  ],
  received: [
    ...[
      'Date Complaint Received - DD/MM/YY',
      'ReceivedDate',
      'Date received by landlord',
      'Complaint received (date)',
    ],
    ...[
      'Date Recieved',
      'Received dd.mm.yyyy',
      'Date stage one received',
      'S1 - Received',
      'Stage 1 Date Received',
    ],
    ...[
      'Complaint Received Date (dd/mm/yyyy)',
      'date_received',
      'Date first received',
      'Date and time received',
    ],
  ],
  acknowledged: [
    ...[
      'Date acknowledgment sent',
      'Acknowledgement Date (Stage 1)',
      'Acknowledgement sent date',
      'S1 Ack Sent Date',
    ],
    ...[
      'Date of Acknowledgement Letter',
      'Date Stage 1 acknowledged',
      'Acknowledged (date)',
      'Date complaint acknowledged',
    ],
    ...[
      'Stage 1 acknowledgement letter sent date',
      'Acknowledgement sent on',
      'Complaint acknowledgement date',
    ],
  ],
  responded: [
    ...['Date Response Issued', 'Stage 1 - Response sent', 'Response Sent Date', 'Date of written response'],
    ...[
      'Stage 1 full response sent',
      'Stage 1 Reply Date',
      'Response Issued On',
      'Responded Date',
      'Written response sent',
    ],
    ...[
      'Stage 1 response letter issued',
      'S1 Responded',
      'Response sent to complainant',
      'Stage 1 response sent date',
    ],
    ...[
      'Date Stage 1 response letter sent',
      'Date Stage 1 response issued',
      'Response issued to resident on',
    ],
  ],
  outcome: [
    ...[
      'Stage 1 Outcome (Upheld/Partially/Not)',
      'complaintOutcome',
      'Outcome - Stage 1',
      'Complaint upheld Y/N',
    ],
    ...[
      'S1 Upheld?',
      'Was the complaint upheld?',
      'Outcome of Stage 1',
      'Upheld, partially upheld or not upheld',
    ],
    ...['Overall outcome', 'Investigation outcome', 'Decision outcome', 'Stage 1 final outcome'],
  ],
  'stage-2-received': [
    ...['dateEscalated', 'Date of Stage 2 escalation', 'Date Stage 2 received', 'S2 request received'],
    ...[
      'Stage 2 Date Received',
      'Date resident requested Stage 2',
      'Date escalated to S2',
      'Escalation requested on',
    ],
    ...['Date escalated to stage two', 'Stage 2 escalated on', 'Date Stage 2 request received'],
  ],
  'stage-2-acknowledged': [
    'Date stage 2 acknowledged',
    'S2 Acknowledgement sent',
    'Stage 2 Ack letter sent date',
  ],
  'stage-2-responded': [
    ...[
      'Date Stage 2 response issued',
      'S2 Response sent',
      'Stage 2 final response sent',
      'Stage 2 Reply Date',
    ],
    'Stage 2 full response sent',
  ],
  'stage-2-outcome': ['Stage 2 Outcome (Upheld/Not)', 'S2 upheld?', 'Outcome of Stage 2', 'Stage 2 Result'],
  'extended-to': [
    ...[
      'Extended response due date',
      'Extension deadline',
      'Stage 1 extension agreed until',
      'Extension applied Y/N',
    ],
    ...[
      'New due date (if extended)',
      'Revised response date',
      'Stage 1 extension?',
      'Extension used?',
      'Extended to (date)',
    ],
  ],
  'extended-on': ['Date of extension letter', 'Extension letter date', 'Date resident notified of extension'],
  'stage-2-extended-to': ['Stage 2 extension Y/N', 'S2 extended until'],
  refused: [
    'Reason complaint not accepted',
    'Refusal Reason Code',
    'Reason for not accepting complaint',
    'Complaint declined reason',
  ],
  'stage-2-refused': ['Reason escalation declined', 'Stage 2 refused reason', 'Escalation request refused'],
  category: [
    'Complaint Classification',
    'Category (primary)',
    'Main complaint category',
    'TypeOfComplaint',
    'Complaint theme',
  ],
  team: [
    ...['Service Area/Team', 'Department responsible', 'Team Name', 'Lead team', 'Service department'],
    ...['Team dealing with complaint', 'Responsible directorate', 'Service responsible'],
  ],
  tenure: [
    'Tenure Type (GN/LH)',
    'Customer tenure',
    'Tenancy Type Description',
    'Tenure at time of complaint',
  ],
  cause: [
    'Root Cause (primary)',
    'Root cause of complaint',
    'Main cause',
    'Cause Type',
    'Reason complaint upheld',
  ],
  stage: ['Stage of Complaint', 'Complaint Stage Name', 'Stage (1 or 2)', 'Complaint: Stage', 'Stage No.'],
};

export const likelyAgain: Readonly<Record<string, readonly string[]>> = {
  received: [
    'Create Date',
    'CreatedDate',
    'Date lodged',
    'Case opened on',
    'Date of first contact',
    'Date complaint logged',
  ],
  responded: ['Date answered', 'date closed', 'Case resolved date', 'Close date', 'Date final response sent'],
  outcome: ['Disposition', 'Complaint Case Status', 'Close reason'],
  category: ['complaintSubType', 'Complaint Category 1', 'Service category', 'What is the complaint about?'],
  'stage-2-received': ['Date stage 2 opened', 'Date of review request'],
  'stage-2-responded': ['Stage 2 date closed', 'Date of review response'],
};

export const foreignAgain: readonly string[] = [
  ...[
    'Portfolio',
    'Date Complaint Occurred',
    'Escalation Cause',
    'Complaint Priority',
    'Compensation Amount',
  ],
  ...[
    'Further Information required',
    'Stage 1 SLA Date',
    'Stage 1 SLA missed',
    'date_sent_to_company',
    'Complaint Owner',
  ],
  ...['Service Director', 'Stage 1 responder', 'Lead officer', 'Investigating manager', 'Team manager name'],
  ...['Date of tenancy', 'Response SLA', 'Acknowledgement SLA met', 'Days to acknowledge', 'Days to respond'],
  ...[
    'Response within 10 days',
    'Stage 1 response due',
    'Stage 2 response target',
    'S2 deadline',
    'Ombudsman reference',
  ],
  ...[
    'HOS case ref',
    'Repairs job ref',
    'Previous complaint ref',
    'Outcome letter attached',
    'Reason for delay',
  ],
  ...[
    'Reason for late response',
    'Upheld elements',
    'Number of elements upheld',
    'Learning outcome',
    'Outcome for resident',
  ],
  ...[
    'Ack letter template',
    'Is escalated',
    'Has stage 2',
    'Response quality',
    'Reply address',
    'Received channel',
  ],
  ...[
    'Received time',
    'Response sent by',
    'Acknowledged in target',
    'Date resident contacted',
    'Refused access date',
  ],
  ...[
    'Refund amount',
    'Service charge',
    'Type of property',
    'Property type',
    'Cause for concern',
    'Stage completed?',
  ],
  ...[
    'Tenancy number',
    'Team email',
    'Tenant',
    'Leaseholder name',
    'Complaint handler',
    'Day received',
    'Target response',
  ],
  ...[
    'Outcome due',
    'Stage 2 panel date',
    'Closed within target',
    'Resolution target',
    'Decision due date',
    'Service user name',
  ],
];

export const stagesAgain: Readonly<Record<'1' | '2' | 'outside' | 'unknown', readonly string[]>> = {
  '1': [
    'Submitted Stage 1',
    'Response Stage 1',
    'Stage_1',
    'Stage 1.',
    '(1)',
    'Stage one - formal',
    'Formal (S1)',
    'L1',
    '01',
  ],
  '2': [
    ...[
      'In Progress Stage 2',
      'Stage_2',
      'Stage 2 appeal',
      'Review (Stage 2)',
      'Stage 2 Review Panel',
      'Complaint Stage 2 ',
    ],
    ...['Formal Review', 'Stage two', 'L2', '(2)', 'Escalation to Stage 2', 'Stage 2: Final Response'],
  ],
  outside: [
    ...[
      'Member_MP_Enquiry',
      'Service Requests',
      'MP/Cllr Enquiry',
      'Councillor Enquiries',
      'Stage 4',
      'Informal resolution',
    ],
    ...[
      'General enquiry',
      'Expression of dissatisfaction',
      'Triage',
      'Ombudsman enquiry',
      'Compliments',
      'Stage 3 - Ombudsman',
    ],
  ],
  unknown: [
    'ASB',
    'Pending',
    'New',
    'Complaint/Service request',
    'Phase 2',
    'N1',
    'Stage?',
    '1/2',
    'Damp and mould',
  ],
};

export const outcomesAgain: Readonly<
  Record<'upheld' | 'partlyUpheld' | 'notUpheld' | 'withdrawn' | 'other' | 'unknown', readonly string[]>
> = {
  upheld: [
    'Upheld (in full)',
    'Complaint fully justified',
    'Completed - Upheld',
    'S1 - Upheld',
    'Closed (Upheld)',
    'Upheld.',
    'UPHELD - compensation offered',
    'Fully Substantiated',
  ],
  partlyUpheld: [
    'Partially upheld (2 of 3 elements)',
    'Partially-upheld',
    'Partly Upheld - apology',
    'Closed - part upheld',
    'Upheld partially',
    'Partial upheld',
  ],
  notUpheld: [
    'Closed (Not Upheld)',
    'Complaint unfounded',
    'Not upheld - policy followed',
    'No evidence of service failure',
    'Completed - Not Upheld',
    'Not Upheld at stage 1',
    'Un-justified',
  ],
  withdrawn: [
    'Withdrawn - by customer',
    'Complaint cancelled',
    'Resident withdrew complaint',
    'Withdrawn - resolved',
  ],
  other: [
    'Out Of Jurisdiction',
    'Resolved - no outcome',
    'Referred to insurance',
    'Resolved by apology',
    'Transferred to other landlord',
    'Inconclusive evidence',
    'Outside of scope',
  ],
  unknown: [
    'In Progress Stage 2',
    'Rejected',
    'Further information required',
    'Upheld at Ombudsman',
    'Should be upheld',
    'n/k',
    'Appeal',
    'Not yet decided',
    'Upheld?',
    '2',
  ],
};
