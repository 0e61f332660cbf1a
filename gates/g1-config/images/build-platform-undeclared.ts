import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const buildPlatformUndeclared = defineCheck({
  meta: {
    id: 'build-platform-undeclared',
    priority: 'P3',
    title: 'Every image that is built here names the platform it is built for',
    failureTitle: 'Images are built for whatever platform the building host has',
    why: 'An image that was built on another architecture, on a laptop for example, does not start on the server.',
    fix: 'Declare `platform:` for the service, or `build.platforms` for an image that is pushed for several.',
    impact: 'image does not start on another host',
    effort: 'small',
    references: [
      composeSpec('05-services', 'platform'),
      dockerDocs('build/building/multi-platform', 'Multi-platform builds'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    build: .
    platform: linux/amd64
`,
        Dockerfile: `FROM node:20.11.1
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const built = settledServices(composeProject).filter(({ build }) => build !== undefined);
    const findings = built
      .filter(({ build, keys }) => keys['platform'] === undefined && build?.platforms === undefined)
      .map((service) => ({
        subject: placeOf(service, 'build'),
        message: 'no platform is declared for the build',
        observed: 'neither platform nor build.platforms',
        expected: 'the platform of the host that runs it',
        snippet: serviceSnippet(service, ['platform: linux/amd64 # that of the servers']),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, built, findings, 'no service is built here');
  },
});
