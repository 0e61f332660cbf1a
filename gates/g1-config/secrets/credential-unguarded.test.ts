import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { credentialUnguarded } from './credential-unguarded.ts';

const using = (name: string, different: Parameters<typeof aVariable>[1] = {}) => ({
  composeProject: aProject({ services: [aService('api')], variables: [aVariable(name, different)] }),
});
const finding = (variable: string, observed = 'a variable without a guard') => ({
  subject: { service: 'api', variable, ...at(12, 18) },
  message: 'the credential becomes blank when the variable is unset',
  observed,
  expected: 'a variable that is required',
});
const { service: _, ...ofNoService } = finding('DB_PASSWORD').subject;

checkCases(credentialUnguarded, {
  pass: {
    'the variable is required': using('DB_PASSWORD', { operator: 'required' }),
    'the variable may be empty but not unset': using('DB_PASSWORD', { operator: 'required-if-unset' }),
    'it falls back to something': using('DB_PASSWORD', { operator: 'default', fallback: '***' }),
  },
  fail: {
    'a plain variable': { ...using('DB_PASSWORD'), findings: [finding('DB_PASSWORD')] },
    'an empty fallback': {
      ...using('DB_PASSWORD', { operator: 'default', fallback: '' }),
      findings: [finding('DB_PASSWORD', 'a variable with an empty fallback')],
    },
    'a plain variable outside of services': {
      ...using('DB_PASSWORD', { path: 'volumes.data.driver_opts.password' }),
      findings: [{ ...finding('DB_PASSWORD'), subject: ofNoService }],
    },
    'a plain variable of one service among others': {
      composeProject: aProject({
        services: [aService('ui'), aService('api')],
        variables: [aVariable('LOG_LEVEL'), aVariable('DB_PASSWORD')],
      }),
      findings: [finding('DB_PASSWORD')],
    },
    'a plain variable that becomes a password': {
      ...using('PG', { path: 'services.api.environment.POSTGRES_PASSWORD' }),
      findings: [finding('PG')],
    },
  },
  notApplicable: {
    'no credential among the variables': using('LOG_LEVEL'),
    'no variable at all': { composeProject: aProject() },
  },
});
