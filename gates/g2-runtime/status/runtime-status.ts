import { byService } from '../../../src/derive/dependencies/service-order.ts';
import { portsText } from '../../../src/derive/ports/port-binding-text.ts';
import { uptimeText } from '../../../src/derive/time/uptime-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const runtimeStatus = defineExhibit({
  meta: { id: 'runtime-status', title: 'Containers and their state' },
  needs: ['containers', 'run'],
  consults: ['engine'],
  present({ containers, run, consulted }) {
    if (containers.length === 0) return { notApplicable: 'the target has no container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Image', style: 'code' },
        { title: 'State' },
        { title: 'Uptime' },
        { title: 'Ports', style: 'code' },
      ],
      rows: containers.toSorted(byService).map((container) => ({
        cells: [
          container.name,
          container.image,
          stateText(container),
          uptimeText(container, run.takenAt, consulted),
          portsText(container),
        ],
        evidence: [container.evidence, run.evidence],
      })),
    };
  },
});

/** The state with what qualifies it: `running (healthy)`, `exited (exit code 0)`, `running (one-off)`. */
function stateText({ state, oneOff }: Container): string {
  const hasEnded = state.status === 'exited' || state.status === 'dead';
  const status = state.restarting ? 'restarting' : state.status;
  const details = [
    ...(state.status === 'running' && !state.restarting && state.health ? [state.health.status] : []),
    ...(hasEnded ? [`exit code ${state.exitCode}`] : []),
    ...(oneOff ? ['one-off'] : []),
  ];
  return details.length === 0 ? status : `${status} (${details.join(', ')})`;
}
