import { answeredExchanges } from '../../../src/derive/health/http-answer.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';

export const unpublishedPorts = defineExhibit({
  meta: { id: 'unpublished-ports', title: 'Ports that running containers expose and do not publish' },
  needs: ['containers', 'httpExchanges'],
  present({ containers, httpExchanges }) {
    const rows = containers
      .filter(({ oneOff, state }) => !oneOff && state.running)
      .flatMap((container) => {
        const ports = container.exposedPorts.filter(
          ({ containerPort, protocol }) =>
            !container.ports.some((port) => port.containerPort === containerPort && port.protocol === protocol),
        );
        if (ports.length === 0) return [];
        const names = [...new Set(ports.map(({ containerPort, protocol }) => `${containerPort}/${protocol}`))];
        const answers = answeredExchanges(httpExchanges).filter(
          (one) =>
            one.container === container.name && ports.some(({ containerPort }) => containerPort === one.containerPort),
        );
        const answered = [...new Set(answers.map(({ containerPort }) => `${containerPort}/tcp`))];
        return [
          {
            cells: [container.service, container.name, names.join(', '), answered.join(', ') || 'none that was asked'],
            evidence: [container.evidence, ...answers.map(({ evidence }) => evidence)],
          },
        ];
      })
      .toSorted((a, b) => compareText(a.cells.join(' '), b.cells.join(' ')));
    if (rows.length === 0) return { notApplicable: 'every port that a running container exposes is published' };
    return {
      columns: [
        { title: 'Service' },
        { title: 'Container' },
        { title: 'Exposed, not published', style: 'code' },
        { title: 'Answered over HTTP' },
      ],
      rows,
      note: 'Whether a process listens at another of them, or at a port that is not named at all, cannot be told without entering the container.',
    };
  },
});
