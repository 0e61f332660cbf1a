import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { dockerSecretsUnused } from './docker-secrets-unused.ts';

type Service = ReturnType<typeof aService>;
const password = anEntry('POSTGRES_PASSWORD', '***', {});
const db = (different: Partial<Service>) => aService('db', { image: 'postgres:16', ...different });
const api = (...environment: ReturnType<typeof anEntry>[]) => aService('api', { environment });
const byFile = anEntry('POSTGRES_PASSWORD_FILE', '/run/secrets/db');
const offered = {
  subject: { service: 'db', variable: 'POSTGRES_PASSWORD', ...at(12) },
  message: 'a credential is given in the environment, although the image takes it from a file',
};

checkCases(dockerSecretsUnused, {
  pass: {
    'a secret behind a file variable': projectOf(db({ environment: [byFile], secrets: ['db'] })),
    'a secret that the service reads by itself': projectOf(aService('api', { secrets: ['signing_key'] })),
  },
  fail: {
    'the image takes a file': { ...projectOf(db({ environment: [password] })), findings: [offered] },
    'a service of the project, once for all its credentials': {
      ...projectOf(api(anEntry('JWT_SECRET', '***', {}), anEntry('API_TOKEN', '***', {}))),
      findings: [
        {
          subject: { service: 'api', ...at(12) },
          message: 'credentials are given in the environment and not as Compose secrets',
          priority: 'P2',
        },
      ],
    },
    'another credential is a secret already': {
      ...projectOf(db({ environment: [password], secrets: ['backup_key'] })),
      findings: [offered],
    },
  },
  notApplicable: {
    'there is no credential': projectOf(api(anEntry('LOG_LEVEL', 'info'))),
    'a credential is named and not set': projectOf(api(anEntry('API_TOKEN', null))),
  },
});
