import { declaredServices, placeOf } from '../../../src/derive/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { parseImage } from '../../../src/services/identify.ts';

/** Tags that are moved to a newer image by habit. */
const MOVING =
  /^(latest|stable|main|master|mainline|head|edge|nightly|dev|develop|development|testing|unstable|canary|snapshot|next|current|lts|rolling|release|prod|production|staging|alpine|slim)$/i;

export const imageNotPinned = defineCheck({
  meta: {
    id: 'image-not-pinned',
    priority: 'P2',
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
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const pulled = declaredServices(composeProject).flatMap((service) =>
      service.image === undefined || service.build ? [] : [{ ...service, image: service.image }],
    );
    const findings = pulled.flatMap((service) => {
      const { tag, digest, repository } = parseImage(service.image);
      if (digest !== undefined || (tag !== undefined && tag !== '' && !MOVING.test(tag))) return [];
      return [
        {
          subject: { ...placeOf(service, 'image'), image: service.image },
          message: tag ? `the tag ${tag} is moved to newer images` : 'no tag, which stands for latest',
          observed: service.image,
          expected: 'the tag of a release, or a digest',
          fix: `Name the release in services.${service.name}.image, in the form ${repository}:1.2.3.`,
          evidence: [service.evidence] as const,
        },
      ];
    });
    return judgeDeclared(composeProject, pulled, findings, 'no service uses an image that is not built here');
  },
});
