import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const unpublishedPorts = defineExhibit({
  meta: { id: 'unpublished-ports', title: 'Ports that running containers expose and do not publish' },
  needs: ['containers'],
  present({ containers }) {
    const rows = containers
      .filter(({ oneOff, state }) => !oneOff && state.running)
      .flatMap((container) => {
        const ports = container.exposedPorts
          .filter(
            ({ containerPort, protocol }) =>
              !container.ports.some((port) => port.containerPort === containerPort && port.protocol === protocol),
          )
          .map(({ containerPort, protocol }) => `${containerPort}/${protocol}`);
        if (ports.length === 0) return [];
        return [{ cells: [container.service, container.name, ports.join(', ')], evidence: [container.evidence] }];
      })
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'every port that a running container exposes is published' };
    return {
      columns: [{ title: 'Service' }, { title: 'Container' }, { title: 'Exposed, not published', style: 'code' }],
      rows,
      note: 'Whether a process listens there, or at a port that is not named at all, cannot be told without entering the container.',
    };
  },
});
