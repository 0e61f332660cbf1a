import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { portUndocumented } from './port-undocumented.ts';

const composeProject = aProject({
  services: [
    aService('api', { ports: [anOpenPort(3000)] }),
    aService('admin', { ports: [anOpenPort(9000)] }),
    aService('job'),
  ],
});
const table = (...services: string[]) => [
  aDocument('README.md', '| Service | Port |', '|---|---|', ...services.map((service) => `| ${service} | 3000 |`)),
];

checkCases(portUndocumented, {
  pass: {
    'every one has a row': { composeProject, documents: table('api', 'admin') },
    'in two documents': { composeProject, documents: [...table('api'), ...table('admin')] },
  },
  fail: {
    'one has no row': {
      composeProject,
      documents: table('api'),
      findings: [
        {
          subject: { service: 'admin', ...aService('admin').at },
          message: 'it publishes a port and is not in the table of ports',
        },
      ],
    },
  },
  notApplicable: {
    'there is no table': { composeProject },
    'the table is about another system': { composeProject, documents: table('website') },
    'nothing is published': { composeProject: aProject({ services: [aService('api')] }), documents: table('api') },
  },
});
