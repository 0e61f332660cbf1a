import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { recoveryObjectivesUndefined } from './recovery-objectives-undefined.ts';

const composeProject = aProject({ services: [aService('api')] });
const noTime = { subject: { project: 'shop', topic: 'RTO' }, message: 'no RTO is stated: how long recovery may take' };
const noPoint = { subject: { project: 'shop', topic: 'RPO' }, message: 'no RPO is stated: how much data may be lost' };

checkCases(recoveryObjectivesUndefined, {
  pass: {
    'both in one sentence': { composeProject, documents: [aDocument('a.md', 'RTO: 4 h, RPO: 5 min')] },
    'each in a document of its own': {
      composeProject,
      documents: [aDocument('a.md', 'RTO = 1 day'), aDocument('b.md', '| RPO |', '|---|', '| 10 minutes |')],
    },
  },
  fail: {
    'there is no document': { composeProject, findings: [noTime, noPoint] },
    'one has no number': {
      composeProject,
      documents: [aDocument('a.md', 'RTO: 4 hours', '', 'RPO: small')],
      findings: [noPoint],
    },
  },
  notApplicable: { 'the project has no service': { composeProject: aProject({ services: [] }) } },
});
