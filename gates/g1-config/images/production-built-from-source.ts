import { isBuiltAtStart } from '../../../src/derive/images/built-at-start.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { requiredVariable, serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const productionBuiltFromSource = defineCheck({
  meta: {
    id: 'production-built-from-source',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every service names an image instead of being built where it is started',
    failureTitle: 'Services are built from source where they are started',
    why: 'What runs then depends on the source and the caches of that host, was not tested as an image, and cannot be rolled back by its tag.',
    fix: 'Build and push the image once, and name it with `image:`; keep `build:` in an override file for development.',
    impact: 'untested image in production',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'build'),
      dockerDocs('compose/how-tos/production', 'Use Compose in production'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: ./api
`,
        'api/Dockerfile': `FROM node:20.11.1
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.2.3
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject).filter(({ image, build }) => image !== undefined || build);
    const findings = services.filter(isBuiltAtStart).map((service) => ({
      subject: placeOf(service, 'build'),
      message: service.image === undefined ? 'it is built, and names no image' : 'pull_policy says that it is built',
      observed: `build ${service.build?.context ?? ''}`,
      expected: 'an image that can be pulled',
      snippet: serviceSnippet(service, [
        `image: ${JSON.stringify(`registry.example/${composeProject.name}/${service.name}:${requiredVariable('VERSION')}`)}`,
      ]),
      evidence: [service.evidence] as const,
    }));
    return judgeDeclared(composeProject, services, findings, 'no service declares an image or a build');
  },
});
