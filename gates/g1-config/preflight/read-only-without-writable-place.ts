import { type DeclaredService, placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

export const readOnlyWithoutWritablePlace = defineCheck({
  meta: {
    id: 'read-only-without-writable-place',
    priority: 'P1',
    title: 'Every service with a read-only root has a place to write to',
    failureTitle: 'Services with a read-only root have no place to write to',
    why: 'Most programs write a process file, a cache or a temporary file, and stop with "Read-only file system" when they cannot.',
    fix: 'Add `tmpfs: [/tmp, /run]` or a volume where the service writes, unless it writes nothing at all.',
    impact: 'service stops when it writes',
    effort: 'small',
    references: [cis('5.13'), composeSpec('05-services', 'read_only'), composeSpec('05-services', 'tmpfs')],
    example: {
      bad: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", read_only: true }
`,
      },
      good: {
        'compose.yaml': `services:
  web: { image: "nginx:1.27", read_only: true, tmpfs: [/run, /var/cache/nginx] }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = settledServices(composeProject).filter(({ readOnly }) => readOnly);
    const findings = services
      .filter((service) => !hasWritablePlace(service))
      .map((service) => ({
        subject: placeOf(service, 'read_only'),
        message: 'nothing in the container can be written to',
        observed: 'no tmpfs and no writable mount (whether the service writes: unverified until G2)',
        expected: 'a tmpfs or a volume where it writes',
        snippet: serviceSnippet(service, ['tmpfs: [/tmp, /run]']),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service has a read-only root');
  },
});

function hasWritablePlace({ tmpfs, mounts }: DeclaredService): boolean {
  return tmpfs.length > 0 || mounts.some(({ type, readOnly }) => type !== 'image' && !readOnly);
}
