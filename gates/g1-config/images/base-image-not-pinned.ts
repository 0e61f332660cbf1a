import { baseImages } from '../../../src/derive/images/built-stages.ts';
import { whyNotPinned } from '../../../src/derive/images/image-pin.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { parseImage } from '../../../src/services/identify.ts';

export const baseImageNotPinned = defineCheck({
  meta: {
    id: 'base-image-not-pinned',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every base image of a Dockerfile is pinned to a release or a digest',
    failureTitle: 'Base images of Dockerfiles are not pinned to a release',
    why: 'The same source then gives another image when it is built again, and a fault in it cannot be traced to a change.',
    fix: 'Name the release in FROM, or better its digest (`FROM name:1.2.3@sha256:…`).',
    impact: 'build not repeatable',
    effort: 'small',
    references: [
      dockerDocs('build/building/best-practices', 'Pin base image versions'),
      dockerDocs('reference/dockerfile', 'Dockerfile reference, FROM'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node
COPY index.js .
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    build: .
`,
        Dockerfile: `FROM node:20.11.1
COPY index.js .
`,
      },
    },
  },
  needs: ['dockerfiles'],
  evaluate({ dockerfiles }) {
    // An image that is only known when the build gets its arguments is not judged.
    const bases = dockerfiles.flatMap((file) =>
      baseImages(file)
        .filter(({ base }) => base !== '' && !base.includes('$'))
        .map((stage) => ({ ...stage, evidence: file.evidence })),
    );
    const findings = bases.flatMap(({ base, at, evidence }) => {
      const message = whyNotPinned(base);
      if (message === undefined) return [];
      return [
        {
          subject: { image: base, ...at },
          message,
          observed: `FROM ${base}`,
          expected: 'the tag of a release, or a digest',
          fix: `Name the release in the form \`FROM ${parseImage(base).repository}:1.2.3\`.`,
          evidence: [evidence] as const,
        },
      ];
    });
    return judge(bases, findings, 'no Dockerfile was found that names the image it starts from');
  },
});
