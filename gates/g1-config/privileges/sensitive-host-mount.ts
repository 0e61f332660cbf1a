import { isRootEquivalent, isSensitiveHostPath } from '../../../src/derive/hardening/sensitive-host-path.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const sensitiveHostMount = defineCheck({
  meta: {
    id: 'sensitive-host-mount',
    priority: 'P1',
    title: 'No service mounts a system folder or the keys of the host',
    failureTitle: 'Services mount system folders or keys of the host',
    why: 'Whoever takes over such a service reads or changes the configuration, programs or keys of the host.',
    fix: 'Mount only the one file or folder that the service needs, read-only, or copy it into the image.',
    impact: 'host taken over from a container',
    effort: 'medium',
    references: [
      cis('5.6'),
      composeSpec('05-services', 'volumes'),
      owaspDocker('rule-8---set-filesystem-and-volumes-to-read-only', 'rule 8, read-only filesystem'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  agent:
    image: registry.example/shop/agent:1.4
    volumes: ["/etc:/host/etc"]
`,
      },
      good: {
        'compose.yaml': `services:
  agent:
    image: registry.example/shop/agent:1.4
    volumes: ["/etc/localtime:/etc/localtime:ro"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const binds = declaredServices(composeProject).flatMap((service) =>
      service.mounts
        .filter(({ type }) => type === 'bind')
        .map((mount) => ({ service, mount, source: mount.source ?? '', evidence: service.evidence })),
    );
    const findings = binds
      .filter(({ source }) => isSensitiveHostPath(source))
      .map(({ service, mount, source, evidence }) => ({
        subject: { service: service.name, ...mount.at },
        message: `${source} of the host is mounted ${mount.readOnly ? 'read-only' : 'writable'}`,
        observed: `${source} at ${mount.target}`,
        expected: 'no system folder and no keys of the host',
        ...(!mount.readOnly && isRootEquivalent(source) && { priority: 'P0' as const }),
        fix: `Remove the mount of \`${source}\`, or mount the one file it needs with \`:ro\`.`,
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, binds, findings, 'no service mounts a path of the host');
  },
});
