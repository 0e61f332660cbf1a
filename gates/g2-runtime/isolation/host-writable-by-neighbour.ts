import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { isRootEquivalent } from '../../../src/derive/hardening/sensitive-host-path.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, owaspDocker } from '../../../src/model/reference.ts';

export const hostWritableByNeighbour = defineCheck({
  meta: {
    id: 'host-writable-by-neighbour',
    priority: 'P3',
    title: 'No container of another project may write to system folders of the host',
    failureTitle: 'Containers of other projects may write to system folders of the host',
    why: 'Who may change programs, accounts or the files of the engine controls the host, and with it the target.',
    fix: 'Let the other project mount the one folder that it needs, read-only, or move it to a host of its own.',
    impact: 'target under control of another project',
    effort: 'large',
    references: [
      cis('5.6'),
      owaspDocker('rule-8-set-filesystem-and-volumes-to-read-only', 'rule 8, read-only filesystem'),
    ],
  },
  needs: ['population'],
  evaluate({ population }) {
    const told = population.neighbours
      .filter(({ mounts }) => mounts.every(({ readOnly }) => readOnly !== undefined))
      .map((neighbour) => ({ ...neighbour, evidence: population.evidence }));
    const findings = told.flatMap(({ name, project, mounts, evidence }) => {
      const writable = mounts
        .filter(({ type, readOnly }) => type === 'bind' && readOnly === false)
        .filter((mount) => isRootEquivalent(mount.source) && !exposesEngineSocket({ ...mount, target: '' }));
      if (writable.length === 0) return [];
      const paths = writable.map(({ source }) => source).join(', ');
      return {
        subject: { container: name, ...(project !== undefined && { project }) },
        message: `it may write to ${paths} of the host that the target runs on`,
        observed: `mounts ${paths} read-write`,
        expected: 'no such mount, or a read-only one',
        evidence: [evidence] as const,
      };
    });
    return judge(told, findings, 'the engine has no container of another project of which the list tells the mounts');
  },
});
