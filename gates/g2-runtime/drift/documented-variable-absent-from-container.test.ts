import { checkCases } from '../../testing/check-cases.ts';
import { aDocument } from '../../testing/documents.ts';
import { aContainer } from '../../testing/evidence.ts';
import { documentedVariableAbsentFromContainer } from './documented-variable-absent-from-container.ts';

const listing = (item: string) => [aDocument('README.md', '## Environment variables', '### API service', item)];
const documents = listing('- `REDIS_URL`: the queue (required)');
const api = (environment: { name: string; value: string }[]) => aContainer('api', { environment });
const finding = {
  subject: {
    service: 'api',
    container: 'shop-api-1',
    variable: 'REDIS_URL',
    file: 'README.md',
    line: 3,
    column: 4,
  },
  message: 'the document requires it, and the running container has no value for it',
};

checkCases(documentedVariableAbsentFromContainer, {
  pass: {
    'it has a value': { documents, containers: [api([{ name: 'REDIS_URL', value: 'redis://redis' }])] },
    'a file holds the value': { documents, containers: [api([{ name: 'REDIS_URL_FILE', value: '/run/secrets/x' }])] },
  },
  fail: {
    'it is not there': { documents, containers: [api([])], findings: [finding] },
    'it is empty': { documents, containers: [api([{ name: 'REDIS_URL', value: '' }])], findings: [finding] },
  },
  notApplicable: {
    'nothing is required': {
      documents: listing('- `REDIS_URL`: the queue (optional)'),
      containers: [api([])],
    },
    'the service does not run': { documents, containers: [aContainer('worker')] },
  },
});
