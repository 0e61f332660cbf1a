import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { healthcheckDisabled } from './healthcheck-disabled.ts';

type Service = ReturnType<typeof aService>;
const checked = (healthcheck: Service['healthcheck']) =>
  projectOf(aService('api', { ...(healthcheck && { healthcheck }) }));
const { healthcheck: _, ...silent } = aService('api');
const finding = (observed: string) => ({
  subject: { service: 'api', ...at(20) },
  message: 'the health check is disabled',
  observed,
});

checkCases(healthcheckDisabled, {
  pass: { 'a test': projectOf(aService('api')) },
  fail: {
    'disable: true': { ...checked({ disabled: true, at: at(20) }), findings: [finding('disable: true')] },
    'test: NONE': {
      ...checked({ test: ['NONE'], disabled: true, at: at(20) }),
      findings: [finding('test: NONE')],
    },
    'disable: true beside a test': {
      ...checked({ test: ['CMD', 'true'], disabled: true, at: at(20) }),
      findings: [finding('disable: true')],
    },
  },
  notApplicable: { 'nothing is said of it': projectOf(silent) },
});
