import { plainReference } from '../../../src/derive/images/image-name.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { parseImage } from '../../../src/services/identify.ts';

const BARE_ID = /^(?:sha256:)?[\da-f]{12,64}$/;

export const imageTagMoved = defineCheck({
  meta: {
    id: 'image-tag-moved',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'The tag of every running image still names that image on this engine',
    failureTitle: 'Containers run images that their tag no longer names on this engine',
    why: 'A newer image was pulled or built, and the container is the old one until it is recreated.',
    fix: 'Recreate the container with `docker compose up -d`, or give every build a tag of its own.',
    impact: 'old version still in production',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/image/tag', 'docker image tag')],
  },
  needs: ['containers', 'images'],
  evaluate({ containers, images }) {
    const examined = containers.flatMap((container) => {
      const image = images.find(({ id }) => id === container.imageId);
      const { digest } = parseImage(container.image);
      if (!image || digest !== undefined || BARE_ID.test(container.image) || container.oneOff) return [];
      return [{ container, image, evidence: container.evidence }];
    });
    const findings = examined
      .filter(({ container, image }) => !image.tags.map(plainReference).includes(plainReference(container.image)))
      .map(({ container, image, evidence }) => ({
        subject: { service: container.service, container: container.name, image: container.image },
        message: 'the tag it was started by does not name its image any more',
        observed: image.tags.length === 0 ? 'the image has no tag' : `the image is now ${image.tags.join(', ')}`,
        expected: `an image that is ${container.image}`,
        evidence: [evidence, image.evidence] as const,
      }));
    return judge(examined, findings, 'no container was started by a tag');
  },
});
