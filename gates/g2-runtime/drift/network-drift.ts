import { compareNetworks } from '../../../src/derive/drift/compare-networks.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const networkDrift = defineCheck({
  meta: {
    id: 'network-drift',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every container is on the networks that are declared',
    failureTitle: 'Containers are on other networks than are declared',
    why: 'The container reaches services, and is reached by services, that the files keep apart.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'services that should not meet can meet',
    effort: 'small',
    references: [composeSpec('05-services', 'networks'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareNetworks),
});
