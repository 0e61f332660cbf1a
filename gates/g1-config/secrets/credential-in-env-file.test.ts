import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { credentialInEnvFile } from './credential-in-env-file.ts';

type Entry = ReturnType<typeof anEntry>;
const file = 'api.env';
const fromFile = (entry: Entry): Entry => ({ ...entry, at: { ...entry.at, file } });
const api = (...environment: Entry[]) =>
  projectOf(
    aService('api', { environment, environmentFiles: [{ path: file, required: true, found: true, at: at(6) }] }),
  );
const password = anEntry('SMTP_PASSWORD', '***', {});

checkCases(credentialInEnvFile, {
  pass: {
    'settings only': api(fromFile(anEntry('LOG_LEVEL', 'info'))),
    'the credential is declared over it': api(fromFile(anEntry('LOG_LEVEL', 'info')), password),
  },
  fail: {
    'a password': {
      ...api(fromFile(password)),
      findings: [
        {
          subject: { service: 'api', variable: 'SMTP_PASSWORD', ...at(12), file },
          message: 'an environment file of the service holds the credential',
        },
      ],
    },
  },
  notApplicable: {
    'no value comes from a file': api(password),
    'a name without a value': api(fromFile(anEntry('SMTP_PASSWORD', null))),
  },
});
