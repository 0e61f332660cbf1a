import { comparePorts } from '../../../src/derive/drift/compare-ports.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const portDrift = defineCheck({
  meta: {
    id: 'port-drift',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every container publishes the ports that are declared',
    failureTitle: 'Containers publish other ports than are declared',
    why: 'A port can be open that no file knows of, or closed although others count on it.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'unreviewed open ports',
    effort: 'small',
    references: [composeSpec('05-services', 'ports'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, comparePorts),
});
