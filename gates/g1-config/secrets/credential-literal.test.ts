import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { credentialLiteral } from './credential-literal.ts';

const setting = (environment: ReturnType<typeof anEntry>[], variables: ReturnType<typeof aVariable>[] = []) => ({
  composeProject: aProject({ services: [aService('api', { environment })], variables }),
});
const password = anEntry('DB_PASSWORD', '***', {});
const literal = (variable: string) => ({
  subject: { service: 'api', variable, ...at(12) },
  message: 'a credential is written as a literal value',
});

checkCases(credentialLiteral, {
  pass: {
    'a variable': setting([password], [aVariable('DB_PASSWORD')]),
    'a file': setting([anEntry('DB_PASSWORD_FILE', '/run/secrets/db_password')]),
    'an ordinary value': setting([anEntry('LOG_LEVEL', 'info')]),
  },
  fail: {
    'a password': { ...setting([password]), findings: [literal('DB_PASSWORD')] },
    'a password in a URL': {
      ...setting([anEntry('DATABASE_URL', 'postgres://app:***@db/app', { position: 'url-password' })]),
      findings: [literal('DATABASE_URL')],
    },
    'a password beside a variable of another value': {
      ...setting([password, anEntry('LOG_LEVEL', 'info')], [aVariable('LOG_LEVEL', { at: at(13) })]),
      findings: [literal('DB_PASSWORD')],
    },
    'a password in an override of a file with a variable': {
      ...setting([password], [aVariable('DB_PASSWORD', { at: { ...at(12), file: 'base.yaml' } })]),
      findings: [literal('DB_PASSWORD')],
    },
  },
  notApplicable: {
    'nothing is set': setting([]),
    'the value is taken from the environment': setting([anEntry('DB_PASSWORD', null)]),
  },
});
