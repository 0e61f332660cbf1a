import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const sharedMountPropagation = defineCheck({
  meta: {
    id: 'shared-mount-propagation',
    priority: 'P2',
    title: 'No mount of a service is propagated to the host',
    failureTitle: 'Mounts are propagated between service and host',
    why: 'What the service mounts there then appears on the host, where it can cover folders of the host.',
    fix: 'Remove `shared` or `rshared`; where the service must see later mounts of the host, `rslave` is enough.',
    impact: 'mounts of the host changed from a container',
    effort: 'small',
    references: [
      cis('5.20'),
      composeSpec('05-services', 'volumes'),
      dockerDocs('engine/storage/bind-mounts', 'Bind propagation'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  backup:
    image: registry.example/shop/backup:1.4
    volumes: ["./exports:/exports:rshared"]
`,
      },
      good: {
        'compose.yaml': `services:
  backup:
    image: registry.example/shop/backup:1.4
    volumes: ["./exports:/exports"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const binds = declaredServices(composeProject).flatMap((service) =>
      service.mounts
        .filter(({ type }) => type === 'bind')
        .map((mount) => ({ service, mount, evidence: service.evidence })),
    );
    const findings = binds
      .filter(({ mount }) => mount.propagation === 'shared' || mount.propagation === 'rshared')
      .map(({ service, mount, evidence }) => ({
        subject: { service: service.name, ...mount.at },
        message: `the mount at ${mount.target} is propagated to the host`,
        observed: `propagation ${mount.propagation ?? ''}`,
        expected: 'private or slave propagation',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, binds, findings, 'no service mounts a path of the host');
  },
});
