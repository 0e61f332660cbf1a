import { exposesEngineSocket } from '../../../src/derive/engine/engine-socket.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, owaspDocker } from '../../../src/model/reference.ts';

export const engineControlledByNeighbour = defineCheck({
  meta: {
    id: 'engine-controlled-by-neighbour',
    priority: 'P3',
    title: 'No container of another project mounts the control socket of an engine',
    failureTitle: 'Containers of other projects mount the control socket of an engine',
    why: 'Whoever controls the engine can read, change and stop the target, however well it is isolated otherwise.',
    fix: 'Move the other project to an engine of its own, or take the socket away from it.',
    impact: 'target under control of another project',
    effort: 'large',
    references: [
      cis('5.32'),
      owaspDocker('rule-1-do-not-expose-the-docker-daemon-socket-even-to-the-containers', 'rule 1, engine socket'),
    ],
  },
  needs: ['population'],
  evaluate({ population }) {
    const neighbours = population.neighbours.map((neighbour) => ({ ...neighbour, evidence: population.evidence }));
    const findings = neighbours.flatMap(({ name, project, mounts, evidence }) => {
      // The list of all containers does not tell where a mount ends up, only where it comes from.
      const sockets = mounts.filter((mount) => exposesEngineSocket({ ...mount, target: '' }));
      if (sockets.length === 0) return [];
      return {
        subject: { container: name, ...(project !== undefined && { project }) },
        message: 'it can control the engine that the target runs on',
        observed: `mounts ${sockets.map(({ source }) => source).join(', ')}`,
        expected: 'no such mount',
        evidence: [evidence] as const,
      };
    });
    return judge(neighbours, findings, 'the engine has no container of another project');
  },
});
