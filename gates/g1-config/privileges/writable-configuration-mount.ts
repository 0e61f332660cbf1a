import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { holdsConfiguration } from '../../../src/derive/stores/configuration-mount.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, owaspDocker } from '../../../src/model/reference.ts';

export const writableConfigurationMount = defineCheck({
  meta: {
    id: 'writable-configuration-mount',
    priority: 'P2',
    title: 'Every configuration that is mounted from the host is read-only',
    failureTitle: 'Configuration is mounted writable from the host',
    why: 'An intruder in the service changes the configuration on the host, and it stays changed after a restart.',
    fix: 'Add `:ro` to the mount, or use `configs:`.',
    impact: 'configuration changed from a container',
    effort: 'small',
    references: [
      composeSpec('05-services', 'volumes'),
      owaspDocker('rule-8---set-filesystem-and-volumes-to-read-only', 'rule 8, read-only filesystem'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  proxy:
    image: nginx:1.27
    volumes: ["./nginx.conf:/etc/nginx/nginx.conf"]
`,
      },
      good: {
        'compose.yaml': `services:
  proxy:
    image: nginx:1.27
    volumes: ["./nginx.conf:/etc/nginx/nginx.conf:ro"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const mounts = declaredServices(composeProject).flatMap((service) =>
      service.mounts.filter(holdsConfiguration).map((mount) => ({ service, mount, evidence: service.evidence })),
    );
    const findings = mounts
      .filter(({ mount }) => !mount.readOnly)
      .map(({ service, mount, evidence }) => ({
        subject: { service: service.name, ...mount.at },
        message: `${mount.source ?? ''} is mounted writable at ${mount.target}`,
        observed: 'no read-only option',
        expected: 'a read-only mount',
        fix: `Write it as \`"${mount.source ?? ''}:${mount.target}:ro"\`.`,
        snippet: serviceSnippet(service, [`volumes: [${JSON.stringify(`${mount.source ?? ''}:${mount.target}:ro`)}]`]),
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, mounts, findings, 'no mount has the name of a configuration');
  },
});
