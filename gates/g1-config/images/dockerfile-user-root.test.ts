import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aDockerfile, anInstruction, aStage, inDockerfile } from '../../testing/dockerfile.ts';
import { aService } from '../../testing/evidence.ts';
import { dockerfileUserRoot } from './dockerfile-user-root.ts';

type Stage = ReturnType<typeof aStage>;

const { user: _, ...api } = aService('api');
const image = (...stages: Stage[]) => ({ ...projectOf(api), dockerfiles: [aDockerfile(stages)] });
const as = (user: string) => aStage({ user, instructions: [anInstruction(3, `USER ${user}`)] });
const withTarget = (target: string) => ({
  ...projectOf(api),
  dockerfiles: [aDockerfile([aStage({ name: 'one', user: 'app' }), aStage({ name: 'two' })], { target })],
});

checkCases(dockerfileUserRoot, {
  pass: {
    'a user': image(as('node')),
    'a user and a group by number': image(as('1000:1000')),
    'the user of the stage that it starts from': image(aStage({ name: 'base', user: 'app' }), aStage({ base: 'base' })),
    'a base image that says so itself': image(aStage({ base: 'gcr.io/distroless/nodejs20:nonroot' })),
    'the service sets the user': { ...projectOf({ ...api, user: '1000' }), dockerfiles: [aDockerfile([aStage()])] },
    'the stage that is built sets it': withTarget('one'),
  },
  fail: {
    'no user': {
      ...image(aStage()),
      findings: [{ subject: { service: 'api', ...inDockerfile(1) }, message: 'no USER is set' }],
    },
    'root by number': {
      ...image(as('0:0')),
      findings: [{ subject: { service: 'api', ...inDockerfile(3) }, message: 'USER is 0:0' }],
    },
    'only a stage that is not built sets one': {
      ...withTarget('two'),
      findings: [{ subject: { service: 'api', ...inDockerfile(1) }, message: 'no USER is set' }],
    },
    'one of two services sets the user': {
      ...projectOf({ ...api, user: '1000' }, { ...api, name: 'worker' }),
      dockerfiles: [aDockerfile([aStage()], { services: ['api', 'worker'] })],
      findings: [{ subject: inDockerfile(1), message: 'no USER is set' }],
    },
  },
  notApplicable: {
    'nothing is built here': { ...projectOf(api), dockerfiles: [] },
    'a variable decides': image(aStage({ user: '$APP_UID' })),
  },
});
