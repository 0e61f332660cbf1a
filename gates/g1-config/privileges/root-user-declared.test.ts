import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { aDockerfile, aStage, inDockerfile } from '../../testing/dockerfiles.ts';
import { rootUserDeclared } from './root-user-declared.ts';

const running = (user: string) => projectOf(aService('api', { user, keys: { user: at(6) } }));
const { user: _, ...undeclared } = aService('api', { build: { context: './api', arguments: [] } });
const built = (user: string) => ({
  ...projectOf(undeclared),
  dockerfiles: [aDockerfile(aStage('node:22', 1, { user }))],
});
const declared = { subject: { service: 'api', ...at(6) }, message: 'the user is root, set by the Compose file' };

checkCases(rootUserDeclared, {
  pass: {
    'an unprivileged id': running('1000:1000'),
    'an unprivileged id in the group of root': running('1000:0'),
    'an unprivileged user of the Dockerfile': built('node'),
    'the Compose file takes root of the Dockerfile back': {
      ...running('1000'),
      dockerfiles: [aDockerfile(aStage('node:22', 1, { user: 'root' }))],
    },
  },
  fail: {
    'by name': { ...running('root'), findings: [declared] },
    'by number': { ...running('0:0'), findings: [declared] },
    'in the Dockerfile': {
      ...built('root'),
      findings: [
        { subject: { service: 'api', ...inDockerfile(2) }, message: 'the user is root, set by the Dockerfile' },
      ],
    },
  },
  notApplicable: {
    'no user is named, which another check judges': projectOf(undeclared),
    'a blank user': running(''),
  },
});
