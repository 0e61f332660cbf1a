import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { credentialDefaultFallback } from './credential-default-fallback.ts';

const using = (name: string, different: Parameters<typeof aVariable>[1]) => ({
  composeProject: aProject({
    services: [aService('api')],
    variables: [aVariable(name, { operator: 'default', fallback: '***', resolvedFrom: 'fallback', ...different })],
  }),
});
const inUse = (variable: string) => ({
  subject: { service: 'api', variable, ...at(12, 18) },
  message: 'the default is the credential in use',
});

checkCases(credentialDefaultFallback, {
  pass: {
    'an ordinary setting': using('LOG_LEVEL', { fallback: 'info' }),
    'another variable': using('DB_PASSWORD', { fallback: '${PG_PASSWORD:?set it}' }),
    'the path of a secret': using('DB_PASSWORD_FILE', { fallback: '/run/secrets/db_password' }),
  },
  fail: {
    'a password': { ...using('DB_PASSWORD', {}), findings: [inUse('DB_PASSWORD')] },
    'a password by another name': {
      ...using('PG', { path: 'services.api.environment.POSTGRES_PASSWORD' }),
      findings: [inUse('PG')],
    },
    'a URL with a password': {
      ...using('DATABASE_URL', { fallback: 'postgres://app:***@db/app' }),
      findings: [inUse('DATABASE_URL')],
    },
    'a password that is overridden here': {
      ...using('DB_PASSWORD', { operator: 'default-if-unset', resolvedFrom: 'environment' }),
      findings: [{ ...inUse('DB_PASSWORD'), message: 'the default is the credential where it is unset' }],
    },
    'a password outside of the services': {
      ...using('DB_PASSWORD', { path: 'x-common.DB_PASSWORD' }),
      findings: [{ ...inUse('DB_PASSWORD'), subject: { variable: 'DB_PASSWORD', ...at(12, 18) } }],
    },
  },
  notApplicable: {
    'a required variable': using('DB_PASSWORD', { operator: 'required', fallback: 'set it' }),
    'an empty fallback': using('DB_PASSWORD', { fallback: '' }),
  },
});
