import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { isWritableHostPath, neighbourText } from '../../../src/derive/networks/shared-with-neighbour.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { contains } from '../../../src/derive/stores/container-data.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';

type Neighbour = EvidenceFor<'population'>['population']['neighbours'][number];

export const hostPathWritableByOtherProject = defineCheck({
  meta: {
    id: 'host-path-writable-by-other-project',
    priority: 'P1',
    title: 'No file of the host that the target only reads can be changed by another project',
    failureTitle: 'Files that the target only reads can be changed by other projects',
    why: 'Who may write to the configuration of a service decides what the service does.',
    fix: 'Keep what the target reads in a folder that no other project mounts, or let the other project mount it read-only.',
    impact: 'service controlled by another project',
    effort: 'medium',
    references: [cis('5.6'), composeSpec('05-services', 'volumes')],
  },
  needs: ['containers', 'population'],
  evaluate({ containers, population }) {
    // What the target writes to itself is a matter of its own.
    const read = containers.flatMap((container) =>
      container.mounts
        .filter((mount) => mount.type === 'bind' && !isWritableHostPath(mount) && !exposesEngineSocket(mount))
        .map(({ source }) => ({ container, source, evidence: container.evidence })),
    );
    const told = population.neighbours.some(isTold) || population.neighbours.every(({ mounts }) => mounts.length === 0);
    const examined = told ? read : [];
    const findings = examined.flatMap(({ container, source, evidence }) => {
      const writers = population.neighbours.filter((neighbour) => mayWrite(neighbour, source));
      if (writers.length === 0) return [];
      return {
        subject: { ...containerSubject(container), topic: source },
        message: `${source} can be changed by ${writers.map(neighbourText).join(', ')}`,
        observed: `${source} of the host, read by the target and writable for another project`,
        expected: 'a path that only the target and its operators can change',
        evidence: [evidence, population.evidence] as const,
      };
    });
    return judge(
      examined,
      findings,
      'the target only reads no path of the host, or the list does not tell who may write',
    );
  },
});

/** Older captures do not tell whether a neighbour may write. */
function isTold({ mounts }: Neighbour): boolean {
  return mounts.some(({ readOnly }) => readOnly !== undefined);
}

function mayWrite({ mounts }: Neighbour, path: string): boolean {
  return mounts
    .filter(({ type, readOnly }) => type === 'bind' && readOnly === false)
    .some(({ source }) => contains(source, path) || contains(path, source));
}
