import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { checkSource } from '../../src/check/check-source.ts';
import { defaultSettings } from '../../src/check/leeway/settings.ts';
import { loadCode, packageCodes } from '../../src/codes/codes.ts';
import { grammarFrom } from '../../src/records/document-grammar.ts';
import { parseSource } from '../../src/source/read/parse-source.ts';

/** A provision, what a landlord says under it, and the words a careful reader would underline (`''` for none). */
type Row = readonly [provision: string, sentence: string, underlined: string];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'wrong-timescale': [
    ['6.2', 'We acknowledge every complaint within 5 working days of receiving it.', ''],
    ['6.2', 'Complaints are logged and acknowledged in two working days, well inside the limit.', ''],
    ['6.2', 'Acknowledgements go out within seven working days.', 'seven working days'],
    ['6.2', 'Each complaint is acknowledged within 5 calendar days.', '5 calendar days'],
    ['6.2', 'We send an acknowledgement within ten (10) working days of receipt.', 'ten (10) working days'],
    ['6.2', 'Complaints are acknowledged within 2 weeks.', '2 weeks'],
    [
      '6.2',
      'We acknowledge within five working days and respond within ten working days of acknowledgement.',
      '',
    ],
    ['6.2', 'Repairs raised in the same letter are booked within 28 days.', ''],
    ['6.3', 'Stage 1 replies are sent within 15 working days.', '15 working days'],
    [
      '6.3',
      'From the day we receive a complaint to our answer takes at most 15 working days of receipt.',
      '',
    ],
    ['6.3', 'We reply within 10 working days of receiving the complaint.', ''],
    [
      '6.3',
      'A full response is sent within 15 working days of the complaint being logged.',
      '15 working days',
    ],
    ['6.3', 'A response follows within 20 working days of receipt.', '20 working days'],
    ['6.3', 'Officers answer within 10 working days of the acknowledgement.', ''],
    ['6.3', 'Our target is 8 working days, so that there is time for a check.', ''],
    ['6.3', 'If the resident does not reply to our offer within 28 days, we write again.', ''],
    ['6.3', 'Residents have 20 working days from our response to ask for a review.', ''],
    ['6.3', 'On average we took 13 working days in the first quarter.', ''],
    ['6.3', 'We used to allow 15 working days and now allow 10.', ''],
    ['6.3', 'Our policy has 10 working days for tenants. Other council complaints have 15 days.', ''],
    ['6.4', 'Any extension is no longer than 10 working days.', ''],
    ['6.4', 'We may take a further 20 working days where the case is complex.', 'a further 20 working days'],
    ['6.4', 'The officer can extend by up to 15 working days.', '15 working days'],
    ['6.4', 'With an extension the whole takes no more than 20 working days in total.', ''],
    ['6.11', 'Requests to escalate are acknowledged within 10 working days.', '10 working days'],
    ['6.11', 'We acknowledge the escalation request within 5 working days.', ''],
    [
      '6.10',
      'We ask residents to tell us within 28 days if they want a review, and accept later requests.',
      '',
    ],
    ['6.14', 'The panel of reviewers responds within 25 working days.', '25 working days'],
    ['6.14', 'Reviewers respond within 20 working days of acknowledging the request.', ''],
    ['6.14', 'The final response is issued within eight weeks.', 'eight weeks'],
    ['6.14', 'A decision is sent within 20 working days of the escalation request being received.', ''],
    ['6.15', 'An extension of up to 10 working days can be agreed.', ''],
    ['6.15', 'An extension of up to 30 working days can be agreed.', '30 working days'],
    ['6.15', 'If more time is needed, up to 20 more working days are agreed with the resident.', ''],
    ['5.3', 'There are two stages: stage 1 (10 working days) and stage 2 (20 working days).', ''],
    [
      '5.3',
      'We run an investigation at stage one (15 working days) and a review at stage two (20 working days).',
      '15 working days',
    ],
    ['3.4', 'The leaflet says that stage 2 responses arrive within 30 working days.', '30 working days'],
    ['1.4', 'Service requests are answered within 15 working days.', ''],
    ['2.4', 'If we decline a complaint we write within 10 working days with our reasons.', ''],
    ['4.3', 'Stage 2 reviewers attend a two-day course and a refresher of three days.', ''],
    ['5.14', 'A restriction is reviewed after 30 days, and at stage 2 by another manager.', ''],
    ['6.10', 'Requests made within 3 months of the stage 1 response are accepted.', ''],
    ['5.3', 'Stage 2 is completed in 28 days.', '28 days'],
    [
      '6.3',
      'Stage 1 replies go out in 10 working days, or 20 working days for complex cases.',
      '20 working days',
    ],
    ['6.14', 'A stage two review takes up to 6 weeks.', '6 weeks'],
    ['6.2', 'We have 5 working days to log and acknowledge and then 10 working days to respond.', ''],
    ['6.14', 'We respond at stage 2 within 20 working days, and 40 working days where extended.', ''],
  ],
  'extra-stage': [
    ['5.2', 'We have no informal stage, and log a complaint at once.', ''],
    ['5.2', 'Complaints are first tried at stage 0 by the neighbourhood team.', 'stage 0'],
    ['5.2', 'The website no longer mentions Stage 0.', ''],
    [
      '5.2',
      'Informal complaints are passed to the service, which has 48 hours to put them right.',
      'Informal complaints',
    ],
    ['5.2', 'Our policy does not use terms such as informal complaint.', ''],
    ['5.2', 'Staff attempt informal resolution before a complaint is opened.', 'informal resolution'],
    ['5.2', 'A pre-complaint conversation is offered by the housing officer.', 'pre-complaint'],
    ['5.2', 'Anything described as an informal complaint is logged as a stage 1 complaint.', ''],
    ['5.2', 'Small matters are logged as an informal complaint.', 'informal complaint'],
    ['5.3', 'If you are not satisfied you may take it to stage 3, a panel of residents.', 'stage 3'],
    ['5.3', 'There is no third stage.', ''],
    ['5.3', 'A third stage is heard by three Board members.', 'third stage'],
    ['5.3', 'Ours is a three-stage process with a final panel.', 'three-stage process'],
    ['5.3', 'The appeal stage is led by the chief executive.', 'appeal stage'],
    ['5.3', 'The panel stage was removed in 2023.', ''],
    ['5.3', 'We operate two stages, and then the resident can go to the Ombudsman.', ''],
    [
      '6.10',
      'Where matters cannot be resolved at stage two, a Stage Three hearing is arranged.',
      'Stage Three',
    ],
    ['9.1', 'Stage 3 of the project to replace our telephone system ends in June.', ''],
    ['4.3', 'Managers talk informally with staff about stage 1 letters.', ''],
    ['5.3', 'The complaints panel stage was dissolved.', ''],
    ['5.2', 'Customers choose between informal resolution and a complaint.', 'informal resolution'],
    ['5.2', 'Removing the informal stage made our process easier.', ''],
    ['5.3', 'The council keeps a three-stage process for non-housing complaints.', ''],
  ],
  'definition-differs': [
    ['1.2', 'Our policy uses the definition in the Code word for word.', ''],
    [
      '1.2',
      'Our policy says: “an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the landlord, its own staff, or those acting on its behalf, affecting a resident or group of residents.”',
      '',
    ],
    [
      '1.2',
      "We define it as 'an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the organisation, its own staff, or those acting on its behalf, affecting an individual resident or group of residents'.",
      'an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the organisation, its own staff, or those acting on its behalf, affecting an individual resident or group of residents',
    ],
    [
      '1.2',
      'The policy defines a complaint as “any expression of dissatisfaction with our services”.',
      'any expression of dissatisfaction with our services',
    ],
    [
      '1.2',
      'A complaint is defined as an expression of dissatisfaction that needs a reply.',
      'an expression of dissatisfaction that needs a reply',
    ],
    [
      '1.2',
      'A complaint is defined as an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by the landlord, its own staff, or those acting on its behalf, affecting a resident or group of residents.',
      '',
    ],
    [
      '1.2',
      'Section 2 opens “an expression of dissatisfaction, however made …” and goes on as the Code does.',
      '',
    ],
    ['1.2', 'Staff ask: “Would you like us to treat this as a complaint?”', ''],
    [
      '1.2',
      'The definition is “an expression of dissatisfaction, however made, about the standard of service, actions or lack of action by Elmbrook Homes, its own staff, or those acting on its behalf, affecting a resident or group of residents”.',
      '',
    ],
    [
      '1.2',
      'The definition is ‘an expression of dissatisfaction about the standard of service by the council affecting a tenant’.',
      'an expression of dissatisfaction about the standard of service by the council affecting a tenant',
    ],
    [
      '1.2',
      'We define a complaint as when a customer is unhappy with what we did.',
      'when a customer is unhappy with what we did',
    ],
    ['1.2', 'Our definition of a complaint is the one in the Code.', ''],
    ['1.2', 'The “Happy to help” poster carries the definition.', ''],
    [
      '1.2',
      'Our definition begins “an expression of dissatisfaction, however made, about the standard of service …”.',
      '',
    ],
    ['1.2', 'The “resident dissatisfaction” field is filled in by each adviser in the system.', ''],
    [
      '1.2',
      'Page 4 reads: ‘A complaint is any dissatisfaction with the council, its staff or its work. It may come from one person or from several.’',
      'A complaint is any dissatisfaction with the council, its staff or its work.',
    ],
    ['1.3', 'The guide speaks of “any sign that a resident is unhappy with us or our work”.', ''],
    ['1.2', 'The definition is the same as in the Code, and any dissatisfaction at all is logged.', ''],
    ['1.2', '“We listen when you are unhappy with what we have done” opens our leaflet.', ''],
  ],
  'extra-exclusion': [
    [
      '2.2',
      'We exclude matters over twelve months old, cases filed at court, and those already considered.',
      '',
    ],
    ['2.2', 'We do not accept complaints that are the subject of an insurance claim.', 'insurance claim'],
    ['2.2', 'An insurance claim alone is not a reason to refuse a complaint.', ''],
    ['2.2', 'Complaints will be refused where the resident has taken legal advice.', 'legal advice'],
    ['2.2', 'A letter from a solicitor does not stop us from looking into a complaint.', ''],
    [
      '2.2',
      'Our policy excludes:\n\n- matters before a court;\n- anonymous complaints;\n- matters already considered.',
      'anonymous',
    ],
    ['2.2', 'Anonymous complaints are accepted wherever there is enough to look into.', ''],
    ['2.2', 'We accept every complaint unless it is vexatious.', 'vexatious'],
    ['2.2', 'MP enquiries are dealt with separately and not treated as complaints.', 'MP enquiries'],
    ['2.2', 'Councillor enquiries are logged as complaints whenever the resident is unhappy.', ''],
    ['2.3', 'We accept complaints within six months of the event.', 'within six months'],
    ['2.3', 'Issues more than 6 months old will not be considered.', 'more than 6 months'],
    [
      '2.3',
      'We accept complaints within 12 months of the issue or of the resident becoming aware of it.',
      '',
    ],
    ['2.3', 'The exclusions were reviewed with the panel within six months of the merger.', ''],
    ['2.3', 'We extended the limit from six months to twelve.', ''],
    [
      '2.4',
      'We decline a case where a letter of claim has been received and tell the resident why.',
      'letter of claim',
    ],
    [
      '1.3',
      'Friends and advisers may complain for a resident. A complaint made anonymously is not accepted.',
      'anonymously',
    ],
    ['1.3', 'Anonymous complaints cannot be accepted.', 'Anonymous'],
    ['2.1', 'Complaints are also not accepted while there is pending legal action.', 'pending legal action'],
    ['2.2', 'We exclude claims for damage, including any insurance claim.', 'insurance claim'],
    ['4.1', 'Our solicitor does not take part in the daily sorting of complaints.', ''],
    ['2.4', 'Our solicitor checks the wording of refusal letters.', ''],
    ['2.4', 'The letter says how to contact the Ombudsman.', ''],
    ['2.2', 'Legal advice is taken before we refuse on the ground of court proceedings.', ''],
    [
      '2.2',
      'The policy lists matters before a court, matters over 12 months old, insurance claims, and those already considered.',
      'insurance claims',
    ],
    ['2.3', 'Complaints must be made within 6 months of the problem.', 'within 6 months'],
    ['2.2', 'These are the only exclusions, with no others such as an insurance claim.', ''],
  ],
  'blanket-exclusion': [
    ['2.5', 'We do not take a blanket approach, and look at each complaint on its merits.', ''],
    ['2.5', 'We never accept complaints about rent setting.', 'never accept'],
    [
      '2.2',
      'Under no circumstances will we consider complaints about neighbours.',
      'Under no circumstances will we consider',
    ],
    ['2.2', 'Under no circumstances do staff refuse a complaint without a manager.', ''],
    ['2.2', 'The council will not consider any complaint that is with an insurer.', 'will not consider any'],
    ['2.5', 'No complaint is automatically refused.', ''],
    ['2.2', 'Late complaints are automatically rejected.', 'automatically rejected'],
    ['2.5', 'We never refuse a complaint without considering the circumstances.', ''],
    [
      '2.2',
      'All complaints about service charges are excluded.',
      'All complaints about service charges are excluded',
    ],
    ['2.1', 'We accept all complaints unless there is a valid reason not to.', ''],
    ['2.3', 'Complaints older than a year are refused without exception.', 'refused without exception'],
    ['2.3', 'A complaint older than a year is considered if there is a good reason for the delay.', ''],
    ['2.5', 'We would never exclude a whole subject.', ''],
    ['2.5', 'Staff will not accept any pressure to turn a complaint away.', ''],
    ['2.5', 'Requests to look again are always declined after a year.', 'always declined'],
    ['2.4', 'No exceptions are made for late complaints.', 'No exceptions are made'],
    ['2.1', 'We do not consider any complaint to be too small.', ''],
    [
      '2.1',
      'We will not accept complaints under any circumstances from people who have moved away.',
      'not accept complaints under any circumstances',
    ],
  ],
  'missing-ombudsman-contact': [
    ['6.5', 'The extension letter gives the reason and the new date.', 'commentary'],
    ['6.5', 'The extension letter gives the Ombudsman’s contact details.', ''],
    ['6.5', 'Letters mention that the Housing Ombudsman exists.', 'commentary'],
    ['6.5', 'Residents are told how to reach the Ombudsman when we extend.', ''],
    ['6.5', 'Letters carry the telephone number of the HOS.', ''],
    ['6.5', 'Residents may go to the Ombudsman at any point.', 'commentary'],
    ['6.5', 'The Ombudsman’s address and website are printed at the foot of every extension letter.', ''],
    ['6.5', 'Every letter signposts residents to the Ombudsman.', ''],
    ['6.5', 'Template 4 is used.', 'commentary'],
    ['6.16', 'As at stage 1, the letter gives a new date.', 'commentary'],
    ['6.16', 'The stage 2 letter gives the Ombudsman’s phone number and e-mail address.', ''],
    ['6.16', 'We explain the delay and apologise for it.', 'commentary'],
    [
      '6.16',
      'Our letter has a box on getting in touch with the Ombudsman: its details are kept up to date.',
      '',
    ],
    ['6.16', 'Reviewers ring the resident and confirm the call in writing.', 'commentary'],
    ['6.4', 'Reviewers ring the resident and confirm the call in writing.', ''],
    ['6.5', 'The extension template contains information on the HOS.', ''],
  ],
  'governing-body-lead': [
    ['9.5', 'Our Head of Housing leads on complaints.', 'Head of Housing'],
    [
      '9.5',
      'The Board has appointed one of its members, a non-executive, as Member Responsible for Complaints.',
      '',
    ],
    ['9.5', 'Councillor Patel, the portfolio holder for housing, is the MRC.', ''],
    [
      '9.5',
      'The Director of Customer Services holds lead responsibility and reports to the Executive.',
      'Director of Customer Services',
    ],
    ['9.5', 'The role belongs to the Neighbourhood Manager.', 'Neighbourhood Manager'],
    ['9.5', 'Our Complaints Manager is the Member Responsible for Complaints.', 'Complaints Manager'],
    ['9.5', 'A trustee leads on complaints and meets the Complaints Manager each month.', ''],
    ['9.5', 'The MRC meets the complaints team every quarter.', ''],
    ['9.5', 'The complaints team takes the lead on culture.', 'team'],
    ['9.5', 'A member of our Board was appointed in May 2025.', ''],
    ['9.5', 'The chief executive champions complaints.', 'chief executive'],
    ['9.5', 'The Chair of the Board leads on complaints, supported by the Head of Service.', ''],
    ['9.5', 'The Executive Director, who sits on the Board, is our MRC.', ''],
    ['9.5', 'Lead responsibility for complaints was agreed in May.', ''],
    ['9.5', 'The Assistant Director for Housing is the MRC.', 'Assistant Director for Housing'],
    ['9.4', 'Our Head of Housing leads on complaints.', ''],
    ['9.5', 'Our MRC is the Head of Resident Services.', 'Head of Resident Services'],
    ['9.5', 'The lead on the Board is our Senior Independent Director.', ''],
    ['9.5', 'Our MRC is Jane Rowe, and she meets the Director of Housing each month.', ''],
    ['9.5', 'Our MRC is Jane Rowe, Head of Housing.', 'Head of Housing'],
    ['9.5', 'The role is held by a Non-Exec Director.', ''],
  ],
  'personal-data': [
    ['3.1', 'Write to complaints@elmbrook.example or ring 01632 960 100.', ''],
    [
      '3.1',
      'Mrs Doyle can be reached at doyle.family@post.example about the leak.',
      'doyle.family@post.example',
    ],
    ['3.1', 'Ask jo.marsh@elmbrook.example for a copy.', 'jo.marsh@elmbrook.example'],
    ['3.1', 'Our repairs mailbox is repairs.desk@elmbrook.example.', ''],
    ['3.1', 'The resident asked us to ring her on 07700 900123.', '07700 900123'],
    ['3.1', 'Text us on 07700 900456.', ''],
    ['3.1', 'He prefers 01632 960555 after six.', '01632 960555'],
    ['3.1', 'Our office line is 01632 960222.', ''],
    ['3.7', 'The Ombudsman can be reached on 0300 111 3000 and at info@housing-ombudsman.org.uk.', ''],
    ['3.1', 'Freephone 0800 123 4567.', ''],
    ['6.1', 'The family at 14 Mill Row, ZX9 4QT, had waited since May.', 'ZX9 4QT'],
    ['3.1', 'Our offices at Dock Street, ZX1 2AB, are open daily.', ''],
    ['3.1', 'See section 10.2 and minute 2025 0412 88.', ''],
    ['3.1', 'In 2025/26 we had 01 case under policy CP12 3.', ''],
    ['3.6', 'The advice centre, at help@advice.example, can act for a resident.', ''],
    ['3.6', 'Her daughter, sunita@family.example, spoke for her.', 'sunita@family.example'],
    ['3.1', 'Ring 020 7946 0100 to reach the contact centre.', ''],
    ['3.1', 'Contact Mrs Sharma, Complaints Manager, on 01632 960333.', '01632 960333'],
    [
      '5.10',
      'Mrs Delia Marrow, who cannot read small print, gets her letters on yellow paper.',
      'Mrs Delia Marrow',
    ],
    ['8.1', 'The Ombudsman found service failure in the case of Mr K. Brindle.', 'Mr K. Brindle'],
    ['9.5', 'Ms B. Brindle, a non-executive member, is the Member Responsible for Complaints.', ''],
    ['4.1', 'Our complaints officer, Mr Sharma, reads every letter.', ''],
  ],
  'bare-link': [
    [
      '3.4',
      'The policy is at https://www.elmbrook.example/complaints.',
      'https://www.elmbrook.example/complaints',
    ],
    ['3.4', 'The policy is [on our website](https://www.elmbrook.example/complaints).', ''],
    ['3.4', 'See www.elmbrook.example for more.', 'www.elmbrook.example'],
    [
      '3.4',
      'See https://www.elmbrook.example/how-to-complain.',
      'https://www.elmbrook.example/how-to-complain',
    ],
    ['3.4', 'See our page (elmbrook.example) for more.', 'elmbrook.example'],
    ['3.4', 'Write to complaints@elmbrook.example.', ''],
    ['3.4', 'See <https://www.elmbrook.example/form>.', 'https://www.elmbrook.example/form'],
    [
      '3.4',
      'See [https://www.elmbrook.example](https://www.elmbrook.example).',
      'https://www.elmbrook.example',
    ],
    ['3.4', 'We answered 3.5 of 4 points.Net result: better.', ''],
  ],
  'subsidiary-not-named': [
    ['5.1', 'One policy applies to us and to both subsidiaries.', 'subsidiaries'],
    ['5.1', 'We have no subsidiaries.', ''],
    ['5.1', 'The policy holds across the group.', 'across the group'],
    ['5.1', 'The Residents’ Group reads it every year.', ''],
    ['5.1', 'A focus group looked at it, and a group of residents tried the form.', ''],
    ['5.1', 'The policy was set by our parent company.', 'parent company'],
    ['5.1', 'The Group Complaints Policy applies.', 'Group Complaints Policy'],
  ],
};

for (const [rule, rows] of Object.entries(tables)) {
  describe(rule, () => {
    test.each(rows)('%s: %s', (provision, sentence, underlined) => {
      expect(underline(rule, provision, sentence)).toBe(underlined);
    });
  });
}

test('none is found in the Code’s own words', () => {
  const { provisions = [] } = loadCode('housing-ombudsman-2024') ?? {};
  const found = provisions.flatMap(({ id, requirement, items }) =>
    Object.keys(tables)
      .filter((rule) => rule !== 'missing-ombudsman-contact')
      .map((rule) => [id, rule, underline(rule, id, [requirement, ...items].join('\n- '))])
      .filter(([, , words]) => words !== ''),
  );
  expect(found).toEqual([]);
});

/** The words the rule underlines first in a self-assessment that says this and no more. */
function underline(rule: string, provision: string, sentence: string): string {
  const text = stringify({
    code: 'housing-ombudsman-2024',
    landlord: { name: 'Elmbrook Homes', homes: 1240, website: 'https://www.elmbrook.example' },
    contact: { email: 'complaints@elmbrook.example', phone: '01632 960 100' },
    provisions: { [provision]: { comply: 'yes', evidence: ['Case sample'], commentary: sentence } },
  });
  const source = parseSource(Buffer.from(text), 'self-assessment.yaml', grammarFrom(packageCodes));
  const verdict = checkSource(source, {
    today: '2026-11-21',
    codes: packageCodes,
    settings: defaultSettings,
    draft: false,
    exists: () => true,
  });
  const found = verdict.diagnostics.find((diagnostic) => diagnostic.rule === rule);
  return found ? text.slice(found.range.start.offset, found.range.end.offset).replace(/\s+/g, ' ') : '';
}
