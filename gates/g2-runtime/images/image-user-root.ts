import { isSuperuser } from '../../../src/derive/hardening/superuser.ts';
import { usedImages } from '../../../src/derive/images/used-image.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { isWellKnown } from '../../../src/services/identify-service.ts';

export const imageUserRoot = defineCheck({
  meta: {
    id: 'image-user-root',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'All but well-known images name a user other than root',
    failureTitle: 'Images name no user, or root',
    why: 'Wherever the image is started without a user of its own, everything in it runs as root.',
    fix: 'Create a user in the Dockerfile and end it with `USER 1000`.',
    impact: 'a flaw in the program gives root in the container',
    effort: 'small',
    references: [cis('4.1'), dockerDocs('reference/dockerfile', 'USER')],
  },
  needs: ['containers', 'images'],
  consults: ['processes'],
  evaluate({ containers, images, consulted: { processes } }) {
    // Where processes were seen to run as root, that is the more urgent statement, and made of the processes.
    const seen = new Set(
      processes.pieces
        .filter((list) => list.processes.some(({ user }) => isSuperuser(user)))
        .map(({ container }) => container),
    );
    const examined = usedImages(containers, images).filter(({ container }) => !isWellKnown(container));
    const findings = examined
      .filter(({ image }) => isSuperuser(image.user))
      .map(({ service, name, container, image, evidence }) => {
        const named = image.user === '' ? 'no USER' : `USER ${image.user}`;
        const isReplaced = container.user !== image.user && !isSuperuser(container.user);
        return {
          subject: { service, image: name },
          message: image.user === '' ? 'it names no user' : 'it names root',
          observed: isReplaced ? `${named}, started as ${container.user}` : named,
          expected: 'a user other than root',
          ...((isReplaced || seen.has(container.name)) && { priority: 'P3' as const }),
          evidence: [evidence, container.evidence] as const,
        };
      });
    return judge(examined, findings, 'no container uses another image than well-known ones');
  },
});
