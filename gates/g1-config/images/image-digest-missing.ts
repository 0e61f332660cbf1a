import { whyNotPinned } from '../../../src/derive/images/image-pin.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs, owaspDocker } from '../../../src/model/reference.ts';
import { parseImage } from '../../../src/services/identify.ts';

export const imageDigestMissing = defineCheck({
  meta: {
    id: 'image-digest-missing',
    priority: 'P3',
    title: 'Every pulled image of a release is pinned to its digest',
    failureTitle: 'Images of a release are named by a tag alone, without a digest',
    why: 'A tag can be moved or overwritten in the registry, a digest always names the image that was tested.',
    fix: 'Append the digest that `docker image inspect` shows (`name:1.2.3@sha256:…`).',
    impact: 'image exchanged behind its tag',
    effort: 'small',
    references: [
      composeSpec('05-services', 'image'),
      dockerDocs('build/building/best-practices', 'Pin base image versions'),
      owaspDocker('rule-13---enhance-supply-chain-security', 'rule 13, supply chain'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:16.3
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.3@sha256:${'0123456789abcdef'.repeat(4)}
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const pinned = declaredServices(composeProject).flatMap((service) =>
      service.image === undefined || service.build || whyNotPinned(service.image) !== undefined
        ? []
        : [{ ...service, image: service.image }],
    );
    const findings = pinned
      .filter(({ image }) => parseImage(image).digest === undefined)
      .map((service) => ({
        subject: { ...placeOf(service, 'image'), image: service.image },
        message: 'the image has a tag and no digest',
        observed: 'a tag alone',
        expected: 'a digest behind the tag',
        snippet: serviceSnippet(service, [`image: ${JSON.stringify(`${service.image}@sha256:…`)}`]),
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(composeProject, pinned, findings, 'no service pulls an image that is pinned to a release');
  },
});
