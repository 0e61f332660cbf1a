import { compareHosts } from '../../../src/derive/drift/compare-hosts.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const hostDrift = defineCheck({
  meta: {
    id: 'host-drift',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every container has the host names that are declared',
    failureTitle: 'Containers have other host names than are declared',
    why: 'A name leads to another address than the files say.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'requests that go elsewhere',
    effort: 'small',
    references: [
      composeSpec('05-services', 'extra_hosts'),
      dockerDocs('reference/cli/docker/compose/up', 'compose up'),
    ],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareHosts),
});
