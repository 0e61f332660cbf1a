import { compareProcess } from '../../../src/derive/drift/compare-process.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const processDrift = defineCheck({
  meta: {
    id: 'process-drift',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every container runs the command that is declared',
    failureTitle: 'Containers run another command than is declared',
    why: 'The program runs with other options than the files say, or is another program.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'program with unreviewed options',
    effort: 'small',
    references: [composeSpec('05-services', 'command'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareProcess),
});
