import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { aSecret } from '../../testing/evidence.ts';
import { buildArgumentSecret } from './build-argument-secret.ts';

const built = (argument: { name: string; value: string | null; secrets?: ReturnType<typeof aSecret>[] }) =>
  projectOf(aService('api', { build: { context: '.', arguments: [argument] }, keys: { build: at(5) } }));
const finding = (variable: string) => ({
  subject: { service: 'api', variable, ...at(5) },
  message: 'a credential is passed as a build argument, which the history of the image keeps',
});

checkCases(buildArgumentSecret, {
  pass: {
    'no credential': built({ name: 'NODE_ENV', value: 'production' }),
    'a switch': built({ name: 'SKIP_TOKEN', value: 'true' }),
    'a build without arguments': projectOf(aService('api', { build: { context: '.', arguments: [] } })),
  },
  fail: {
    'a value': {
      ...built({ name: 'NPM_TOKEN', value: '«redacted:k3v9x2m7qa»', secrets: [aSecret()] }),
      findings: [finding('NPM_TOKEN')],
    },
    'a value of the environment': { ...built({ name: 'NPM_TOKEN', value: null }), findings: [finding('NPM_TOKEN')] },
    'a variable that is not set here': { ...built({ name: 'NPM_TOKEN', value: '' }), findings: [finding('NPM_TOKEN')] },
    'a password in an address': {
      ...built({ name: 'REPOSITORY', value: 'https://«redacted:k3v9x2m7qa»@git.example', secrets: [aSecret()] }),
      findings: [finding('REPOSITORY')],
    },
  },
  notApplicable: { 'nothing is built here': projectOf(aService('db')), 'no service is declared': projectOf() },
});
