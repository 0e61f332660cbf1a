import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { neighbourText } from '../../../src/derive/networks/shared-with-neighbour.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { contains } from '../../../src/derive/stores/container-data.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

/** A socket by its name, or the folder of a server that keeps its sockets below the folder of the running system. */
const SOCKET = /\.sock(et)?$|^(\/var)?\/run\/[^/]+/;

export const socketSharedWithOtherProject = defineCheck({
  meta: {
    id: 'socket-shared-with-other-project',
    priority: 'P2',
    title: 'No socket of the host that the target uses is mounted by another project',
    failureTitle: 'Sockets that the target uses are mounted by other projects',
    why: 'A socket takes connections also where it is mounted read-only, past every network and every published port.',
    fix: 'Give each project a server or a folder of sockets of its own, or connect over a network that only both share.',
    impact: 'another project reaches internal services',
    effort: 'medium',
    references: [composeSpec('05-services', 'volumes'), dockerDocs('engine/storage/bind-mounts', 'Bind mounts')],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    const sockets = containers.flatMap((container) =>
      container.mounts
        .filter((mount) => mount.type === 'bind' && SOCKET.test(mount.source) && !exposesEngineSocket(mount))
        .map(({ source }) => ({ container, source, evidence: container.evidence })),
    );
    const findings = sockets.flatMap(({ container, source, evidence }) => {
      const others = population.neighbours.filter(({ mounts }) =>
        mounts.some(
          (mount) => mount.type === 'bind' && (contains(mount.source, source) || contains(source, mount.source)),
        ),
      );
      if (others.length === 0) return [];
      return {
        subject: { ...containerSubject(container), topic: source },
        message: `${source} is mounted by ${others.map(neighbourText).join(', ')} as well`,
        observed: `${source} of the host, mounted by more than one project`,
        expected: 'a socket that no other project mounts',
        evidence: [evidence, population.evidence] as const,
      };
    });
    return judge(sockets, findings, 'no container mounts a socket of the host but that of an engine');
  },
});
