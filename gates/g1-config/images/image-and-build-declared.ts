import { placeOf, settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const imageAndBuildDeclared = defineCheck({
  meta: {
    id: 'image-and-build-declared',
    priority: 'P3',
    title: 'Every service says whether it is built or pulled',
    failureTitle: 'Services declare an image and a build without saying which counts',
    why: 'With both and no pull policy Compose tries to pull the image first, so what runs may not be what was built.',
    fix: 'Keep one of the two, or say which is meant with `pull_policy`.',
    impact: 'uncertain origin of the image',
    effort: 'small',
    references: [composeSpec('05-services', 'pull_policy')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.2.3
    build: ./api
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
    const services = settledServices(composeProject).filter(({ image, build }) => image !== undefined || build);
    const findings = services
      .filter(({ image, build, keys }) => image !== undefined && build && keys['pull_policy'] === undefined)
      .map((service) => ({
        subject: placeOf(service, 'build'),
        message: 'image and build are declared, and no pull_policy',
        observed: `image ${service.image ?? ''} and build ${service.build?.context ?? ''}`,
        expected: 'one of the two, or a pull_policy',
        snippet: serviceSnippet(service, ['pull_policy: build # where what is built here is meant']),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, services, findings, 'no service declares an image or a build');
  },
});
