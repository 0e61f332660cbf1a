import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, anEnvironmentFile } from '../../testing/compose.ts';
import { aProject, aService, at } from '../../testing/declared.ts';
import { credentialKnownDefault } from './credential-known-default.ts';

const password = (facts: NonNullable<Parameters<typeof anEntry>[2]>) => anEntry('DB_PASSWORD', '***', facts);
const project = (...environment: ReturnType<typeof anEntry>[]) =>
  aProject({ services: [aService('db', { environment })] });
const subject = { service: 'db', variable: 'DB_PASSWORD', ...at(12) };

checkCases(credentialKnownDefault, {
  pass: {
    'a value of its own': { composeProject: project(password({})) },
    'a weak value that is not on the list': { composeProject: project(password({ strength: 'weak' })) },
  },
  fail: {
    'a well-known default': {
      composeProject: project(password({ knownDefault: true })),
      findings: [{ subject, message: 'the value is a well-known default' }],
    },
    'the user name': {
      composeProject: project(password({ equalsUserName: true })),
      findings: [{ subject, message: 'the value equals a user name beside it' }],
    },
    'both at once are one finding': {
      composeProject: project(password({ knownDefault: true, equalsUserName: true })),
      findings: [{ subject, message: 'the value is a well-known default' }],
    },
    'a well-known default in the environment file': {
      composeProject: project(),
      environmentFiles: [anEnvironmentFile('project', [password({ knownDefault: true })])],
      findings: [
        {
          subject: { variable: 'DB_PASSWORD', ...at(12), file: '.env' },
          message: 'the value is a well-known default',
        },
      ],
    },
  },
  notApplicable: {
    'there is no credential': { composeProject: project() },
    'values are files': { composeProject: project(anEntry('DB_PASSWORD_FILE', '/run/secrets/db')) },
  },
});
