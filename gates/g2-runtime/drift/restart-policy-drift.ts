import { compareRestart } from '../../../src/derive/drift/compare-restart.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const restartPolicyDrift = defineCheck({
  meta: {
    id: 'restart-policy-drift',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every container has the restart policy that is declared',
    failureTitle: 'Containers have another restart policy than is declared',
    why: 'After a crash or a reboot the service does not come back as the files say.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'service stays down after a crash',
    effort: 'small',
    references: [composeSpec('05-services', 'restart'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareRestart),
});
