import { compareImage } from '../../../src/derive/drift/compare-image.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const imageDrift = defineCheck({
  meta: {
    id: 'image-drift',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every container was started from the image that is declared',
    failureTitle: 'Containers were started from another image than is declared',
    why: 'What runs is not what was reviewed and released.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'another version in production',
    effort: 'small',
    references: [composeSpec('05-services', 'image'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareImage),
});
