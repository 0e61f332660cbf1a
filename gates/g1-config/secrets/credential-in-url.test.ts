import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { credentialInUrl } from './credential-in-url.ts';

const setting = (environment: ReturnType<typeof anEntry>[], variables: ReturnType<typeof aVariable>[] = []) => ({
  composeProject: aProject({ services: [aService('api', { environment })], variables }),
});
const url = anEntry('DATABASE_URL', 'postgres://app:***@db/app', { position: 'url-password' });
const finding = {
  subject: { service: 'api', variable: 'DATABASE_URL', ...at(12) },
  message: 'the URL carries a password',
};

checkCases(credentialInUrl, {
  pass: {
    'a URL without password': setting([anEntry('REDIS_URL', 'redis://cache:6379')]),
    'a password in a value of its own': setting([anEntry('DB_PASSWORD', '***', {})]),
  },
  fail: {
    'a literal URL': { ...setting([url]), findings: [finding] },
    'a URL that takes the password from a variable': {
      ...setting([url], [aVariable('DB_PASSWORD', { path: 'services.api.environment.DATABASE_URL' })]),
      findings: [{ ...finding, priority: 'P2' }],
    },
  },
  notApplicable: { 'nothing is set': setting([]) },
});
