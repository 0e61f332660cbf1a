import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const volumeWrittenBySeveralServices = defineCheck({
  meta: {
    id: 'volume-written-by-several-services',
    priority: 'P3',
    title: 'No volume is mounted writable in several services',
    failureTitle: 'Volumes are mounted writable in several services',
    why: 'Each of them can change or destroy what the others rely on, and files that two write at once can break.',
    fix: 'Mount the volume with `:ro` in all services but the one that writes.',
    impact: 'data of one service changed by another',
    effort: 'small',
    references: [composeSpec('05-services', 'volumes'), dockerDocs('engine/storage/volumes', 'Volumes')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    volumes: ["uploads:/uploads"]
  scanner:
    image: registry.example/shop/scanner:1.4
    volumes: ["uploads:/uploads"]
volumes: { uploads: {} }
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    volumes: ["uploads:/uploads"]
  scanner:
    image: registry.example/shop/scanner:1.4
    volumes: ["uploads:/uploads:ro"]
volumes: { uploads: {} }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const mounts = declaredServices(composeProject).flatMap((service) =>
      service.mounts
        .filter(({ type, source }) => type === 'volume' && source !== undefined)
        .map((mount) => ({ service: service.name, mount, evidence: service.evidence })),
    );
    const writable = groupBy(
      mounts.filter(({ mount }) => !mount.readOnly),
      ({ mount }) => mount.source ?? '',
    );
    const findings = [...writable].flatMap(([volume, users]) => {
      const services = [...new Set(users.map(({ service }) => service))].toSorted(compareText);
      const last = users.findLast(({ service }) => service !== users[0].service);
      if (last === undefined) return [];
      return {
        subject: { volume, ...last.mount.at },
        message: `the volume is mounted writable in ${services.join(', ')}`,
        observed: `writable in ${services.length} services`,
        expected: 'writable in one service',
        evidence: [last.evidence] as const,
      };
    });
    return judgeDeclared(composeProject, mounts, findings, 'no service mounts a named volume');
  },
});
