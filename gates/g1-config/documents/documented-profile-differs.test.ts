import { checkCases } from '../../testing/check-cases.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { documentedProfileDiffers } from './documented-profile-differs.ts';

const composeProject = aProject({
  services: [
    aService('api'),
    aService('worker', { profiles: ['workers', 'all'] }),
    aService('effects', { profiles: ['all'] }),
  ],
});
const table = (...rows: string[]) => [
  aDocument('README.md', '| Profile | Services |', '|---|---|', ...rows.map((row) => `| ${row} |`)),
];
const BOTH = ['`all` | All services', '`workers` | api + worker x2'];

checkCases(documentedProfileDiffers, {
  pass: {
    'the same profiles and services': { composeProject, documents: table(...BOTH) },
    'services in prose are not compared': { composeProject, documents: table('all | everything', 'workers | some') },
  },
  fail: {
    'a profile that no service has': {
      composeProject,
      documents: table(...BOTH, 'main | api'),
      findings: [{ subject: { file: 'README.md', line: 5, column: 3 }, message: 'no service has the profile main' }],
    },
    'a service that the profile does not start': {
      composeProject,
      documents: table('all | worker', 'workers | effects'),
      findings: [
        {
          subject: { service: 'effects', file: 'README.md', line: 4, column: 3 },
          message: 'the document starts it with the profile workers, the Compose files do not',
        },
      ],
    },
    'a profile that is not listed': {
      composeProject,
      documents: table('all |'),
      findings: [
        { subject: { service: 'worker', ...aService('worker').at }, message: 'no document lists the profile workers' },
      ],
    },
  },
  notApplicable: {
    'there is no table': { composeProject },
    'a table without a row': { composeProject, documents: table() },
  },
});
