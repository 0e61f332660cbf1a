import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { parseImage } from '../../../src/services/identify.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

const BARE_ID = /^(sha256:)?[\da-f]{12,64}$/;

export const imageTagMutable = defineCheck({
  meta: {
    id: 'image-tag-mutable',
    priority: 'P2',
    title: 'Every image is named by a version or a digest',
    failureTitle: 'Images are named by tags that move',
    why: 'A tag such as `latest` stands for another image tomorrow, so that a restart can deploy an untested version.',
    fix: 'Name a version (`postgres:15.6-alpine`), or better a digest (`postgres@sha256:…`).',
    impact: 'unplanned change of version',
    effort: 'small',
    references: [
      dockerDocs('build/building/best-practices', 'Pin base image versions'),
      composeSpec('05-services', 'image'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const images = [...groupBy(containers, ({ service, image }) => `${service} ${image}`).values()].map(
      ([container]) => container,
    );
    const findings = images
      .filter(({ image }) => isMutable(image))
      .map(({ service, image, project, evidence }) => ({
        subject: { service, image },
        message: tagText(image),
        observed: image,
        expected: 'a tag with a version, or a digest',
        ...(isBuiltHere(image, project) && {
          priority: 'P3' as const,
          fix: `Name the image in the Compose file, with its version: \`image: ${parseImage(image).repository}:1.0.0\`.`,
        }),
        evidence: [evidence] as const,
      }));
    return judge(images, findings, 'the target has no container');
  },
});

/** Tags without a digit (`latest`, `stable`, `main`, `alpine`) name a line of versions, never one of them. */
function isMutable(reference: string): boolean {
  const { tag = 'latest', digest } = parseImage(reference);
  if (digest !== undefined || BARE_ID.test(reference)) return false;
  return !/\d/.test(tag) || /^(latest|edge|nightly|main|master|develop)\b/.test(tag);
}

function tagText(reference: string): string {
  const { tag } = parseImage(reference);
  return tag === undefined ? 'the image has no tag, which means latest' : `the tag ${tag} moves`;
}

/** Compose names what it builds `project-service`, and such an image is not pulled again. */
function isBuiltHere(reference: string, project: string): boolean {
  const { repository } = parseImage(reference);
  return ['-', '_'].some((separator) => repository.startsWith(project + separator));
}
