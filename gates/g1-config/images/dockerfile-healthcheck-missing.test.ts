import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aDockerfile, aStage, inDockerfile } from '../../testing/dockerfile.ts';
import { aService } from '../../testing/evidence.ts';
import { dockerfileHealthcheckMissing } from './dockerfile-healthcheck-missing.ts';

type Stage = ReturnType<typeof aStage>;

const { healthcheck: _, ...api } = aService('api');
const image = (...stages: Stage[]) => ({ ...projectOf(api), dockerfiles: [aDockerfile(stages)] });
const subject = { service: 'api', ...inDockerfile(1) };

checkCases(dockerfileHealthcheckMissing, {
  pass: {
    'the image declares one': image(aStage({ healthcheck: 'declared' })),
    'the stage that it starts from declares one': image(
      aStage({ name: 'base', healthcheck: 'declared' }),
      aStage({ base: 'base' }),
    ),
  },
  fail: {
    'neither declares one': { ...image(aStage()), findings: [{ subject, message: 'no HEALTHCHECK is declared' }] },
    'only a stage that is copied from declares one': {
      ...image(aStage({ name: 'build', healthcheck: 'declared' }), aStage()),
      findings: [{ subject, message: 'no HEALTHCHECK is declared' }],
    },
    'it is taken away': {
      ...image(aStage({ name: 'base', healthcheck: 'declared' }), aStage({ base: 'base', healthcheck: 'none' })),
      findings: [{ subject, message: 'HEALTHCHECK NONE takes the health check away' }],
    },
  },
  notApplicable: {
    'the service declares one': { ...projectOf(aService('api')), dockerfiles: [aDockerfile([aStage()])] },
    'a job that ends': { ...projectOf({ ...api, restart: 'no' }), dockerfiles: [aDockerfile([aStage()])] },
    'nothing is built here': { ...projectOf(api), dockerfiles: [] },
  },
});
