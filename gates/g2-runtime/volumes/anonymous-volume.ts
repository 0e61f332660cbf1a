import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { isAnonymousVolume } from '../../../src/derive/stores/container-data.ts';
import { volumeSnippet } from '../../../src/derive/stores/volume-snippet.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { keepsData } from '../../../src/services/identify-service.ts';

export const anonymousVolume = defineCheck({
  meta: {
    id: 'anonymous-volume',
    priority: 'P2',
    title: 'Every mounted volume has a name of its own',
    failureTitle: 'Containers mount anonymous volumes',
    why: 'An anonymous volume belongs to one container; after `docker compose down` nothing finds its content again.',
    fix: 'Give the volume a name under the top-level `volumes`, or use `tmpfs` where the content may go.',
    impact: 'orphaned volumes and lost content',
    effort: 'small',
    references: [
      dockerDocs('engine/storage/volumes', 'Volumes'),
      composeSpec('07-volumes', 'volumes-top-level-element'),
    ],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const volumes = containers
      .filter(({ oneOff }) => !oneOff)
      .flatMap((container) =>
        container.mounts
          .filter(({ type }) => type === 'volume')
          .map((mount) => ({ container, mount, evidence: container.evidence })),
      );
    const findings = volumes
      .filter(({ mount }) => isAnonymousVolume(mount))
      .map(({ container, mount, evidence }) => ({
        subject: { ...containerSubject(container), volume: mount.source, topic: mount.target },
        message: `the volume at ${mount.target} has no name`,
        observed: 'a name of 64 digits, made by the engine',
        expected: 'a named volume',
        ...(!keepsData(container) && { priority: 'P3' as const }),
        snippet: volumeSnippet(container.service, mount.target),
        evidence: [evidence] as const,
      }));
    return judge(volumes, findings, 'no container mounts a volume');
  },
});
