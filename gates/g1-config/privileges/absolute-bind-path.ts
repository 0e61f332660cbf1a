import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { isTiedToHost } from '../../../src/derive/stores/absolute-bind.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const absoluteBindPath = defineCheck({
  meta: {
    id: 'absolute-bind-path',
    priority: 'P3',
    title: 'No mount names a folder of one particular host',
    failureTitle: 'Mounts name folders of one particular host',
    why: 'On another host the folder is absent, and the engine makes an empty one, owned by root.',
    fix: 'Use a path relative to the Compose file, a named volume, or a variable (`${DATA_DIR:?}`).',
    impact: 'project tied to one host',
    effort: 'small',
    references: [
      composeSpec('05-services', 'volumes'),
      dockerDocs('engine/storage/bind-mounts', 'Bind mounts and their dependence on the host'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    volumes: ["/srv/shop/uploads:/uploads"]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    volumes: ["./uploads:/uploads"]
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
      .filter(({ service, mount }) => isTiedToHost(service, mount, composeProject))
      .map(({ service, mount, evidence }) => ({
        subject: { service: service.name, ...mount.at },
        message: `${mount.source ?? ''} is an absolute path outside the project`,
        observed: `${mount.source ?? ''} at ${mount.target}`,
        expected: 'a relative path, a named volume or a variable',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, binds, findings, 'no service mounts a path of the host');
  },
});
