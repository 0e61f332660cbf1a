import { compareLabels } from '../../../src/derive/drift/compare-labels.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const labelDrift = defineCheck({
  meta: {
    id: 'label-drift',
    priority: 'P3',
    title: 'Every container has the labels that are declared',
    failureTitle: 'Containers have other labels than are declared',
    why: 'Proxies, monitoring and backups that go by labels act on what is no longer declared.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'tools act on outdated labels',
    effort: 'small',
    references: [composeSpec('05-services', 'labels'), dockerDocs('reference/cli/docker/compose/up', 'compose up')],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, compareLabels),
});
