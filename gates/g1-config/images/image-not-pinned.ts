import { whyNotPinned } from '../../../src/derive/images/image-pin.ts';
import { declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { serviceSnippet } from '../../../src/derive/services/service-snippet.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { parseImage } from '../../../src/services/identify.ts';

export const imageNotPinned = defineCheck({
  meta: {
    id: 'image-not-pinned',
    priority: 'P1',
    developmentPriority: 'P3',
    title: 'Every image that is pulled is pinned to a release or a digest',
    failureTitle: 'Images are not pinned to a release',
    why: 'A moving tag gives another image at the next pull, on another host or after a rollback, without any change in the files.',
    fix: 'Name the release that was tested, or better its digest (`name:1.2.3@sha256:…`).',
    impact: 'unplanned upgrade',
    effort: 'small',
    references: [
      composeSpec('05-services', 'image'),
      dockerDocs('build/building/best-practices', 'Pin base image versions'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  db:
    image: postgres:latest
`,
      },
      good: {
        'compose.yaml': `services:
  db:
    image: postgres:16.3
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const pulled = declaredServices(composeProject).flatMap((service) =>
      service.image === undefined || service.build ? [] : [{ ...service, image: service.image }],
    );
    const findings = pulled.flatMap((service) => {
      const message = whyNotPinned(service.image);
      if (message === undefined) return [];
      return [
        {
          subject: { ...placeOf(service, 'image'), image: service.image },
          message,
          observed: service.image,
          expected: 'the tag of a release, or a digest',
          snippet: serviceSnippet(service, [
            `image: ${JSON.stringify(`${parseImage(service.image).repository}:1.2.3`)}`,
          ]),
          evidence: [service.evidence] as const,
        },
      ];
    });
    return judgeDeclared(composeProject, pulled, findings, 'no service uses an image that is not built here');
  },
});
