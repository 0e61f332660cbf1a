import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { credentialWeak } from './credential-weak.ts';

const secret = (facts: NonNullable<Parameters<typeof anEntry>[2]>) => anEntry('JWT_SECRET', '***', facts);
const weak = secret({ strength: 'weak', lengthClass: 'under 8' });
const project = (...environment: ReturnType<typeof anEntry>[]) =>
  aProject({ services: [aService('api', { environment })] });
const message = 'the value is short or easily guessed';

checkCases(credentialWeak, {
  pass: {
    'a long generated value': { composeProject: project(secret({})) },
    'a value of some length': { composeProject: project(secret({ strength: 'medium' })) },
  },
  fail: {
    'a short value': {
      composeProject: project(weak),
      findings: [{ subject: { service: 'api', variable: 'JWT_SECRET', ...at(12) }, message }],
    },
    'a short value in the environment file': {
      composeProject: project(),
      environmentFiles: [anEnvironmentFile('project', [weak])],
      findings: [{ subject: { variable: 'JWT_SECRET', ...at(12), file: '.env' }, message }],
    },
  },
  notApplicable: {
    'there is no credential': { composeProject: project() },
    'a default has a check of its own': { composeProject: project(secret({ strength: 'weak', knownDefault: true })) },
    'a placeholder has a check of its own': {
      composeProject: project(secret({ strength: 'weak', placeholder: true })),
    },
  },
});
