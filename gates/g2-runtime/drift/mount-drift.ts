import { compareMounts } from '../../../src/derive/drift/compare-mounts.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const mountDrift = defineCheck({
  meta: {
    id: 'mount-drift',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every container has the mounts that are declared',
    failureTitle: 'Containers have other mounts than are declared',
    why: 'Data is kept elsewhere than the files say, or can be written where it should only be read.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'data in another place than is backed up',
    effort: 'small',
    references: [composeSpec('05-services', 'volumes'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareMounts),
});
