import { comparePrivileges } from '../../../src/derive/drift/compare-privileges.ts';
import { judgeDrift } from '../../../src/derive/drift/judge-drift.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const privilegeDrift = defineCheck({
  meta: {
    id: 'privilege-drift',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every container has the privileges that are declared',
    failureTitle: 'Containers have other privileges than are declared',
    why: 'The hardening in the files protects nothing as long as the container runs without it.',
    fix: 'Recreate it with `docker compose up -d`, or put what runs into the Compose file.',
    impact: 'hardening that is not in force',
    effort: 'small',
    references: [
      composeSpec('05-services', 'security_opt'),
      dockerDocs('reference/cli/docker/compose/up', 'compose up'),
    ],
  },
  needs: ['composeProject', 'containers', 'images'],
  evaluate: (evidence) => judgeDrift(evidence, comparePrivileges),
});
