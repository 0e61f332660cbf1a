import { checkCases } from '../../testing/check-cases.ts';
import { anEntry } from '../../testing/compose.ts';
import { aProject, aService } from '../../testing/declared.ts';
import { aDocument } from '../../testing/documents.ts';
import { documentedVariableNotPassed } from './documented-variable-not-passed.ts';

const composeProject = aProject({
  services: [aService('api', { environment: [anEntry('REDIS_URL', 'redis://redis')] }), aService('worker')],
});
const contract = (service: string, ...items: string[]) => [
  aDocument('README.md', '## Required Environment Variables', `### ${service}`, ...items.map((item) => `- ${item}`)),
];

checkCases(documentedVariableNotPassed, {
  pass: {
    'the service gets it': { composeProject, documents: contract('API Service', '`REDIS_URL`: queue (required)') },
    'an optional one is left out': {
      composeProject,
      documents: contract('api', '`REDIS_URL`', '`LLM_URL`: model (optional)'),
    },
  },
  fail: {
    'another service gets it': {
      composeProject,
      documents: contract('Worker Service', '`REDIS_URL`: queue'),
      findings: [
        {
          subject: { service: 'worker', variable: 'REDIS_URL', file: 'README.md', line: 3, column: 4 },
          message: 'the document requires it, and the service does not get it',
        },
      ],
    },
  },
  notApplicable: {
    'there is no document': { composeProject },
    'the heading names no service': { composeProject, documents: contract('Everywhere', '`REDIS_URL` (required)') },
    'nothing is required': { composeProject, documents: contract('api', '`LLM_URL`: model (optional)') },
  },
});
