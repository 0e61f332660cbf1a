import { compareLogging, untoldOptions } from '../../../src/derive/drift/compare-logging.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const loggingDrift = defineCheck({
  meta: {
    id: 'logging-drift',
    priority: 'P3',
    title: 'Every container logs as is declared',
    failureTitle: 'Containers log otherwise than is declared',
    why: 'Logs grow without end or go elsewhere than the files say.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'logs lost or disk full',
    effort: 'small',
    references: [composeSpec('05-services', 'logging'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareLogging, untoldOptions),
});
