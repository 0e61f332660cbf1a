import { portsText } from '../../../src/derive/port-binding-text.ts';
import { byService } from '../../../src/derive/service-order.ts';
import { uptimeSeconds } from '../../../src/derive/uptime.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const runtimeStatus = defineExhibit({
  meta: { id: 'runtime-status', title: 'Containers and their state' },
  needs: ['containers', 'run'],
  present({ containers, run }) {
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
          uptimeText(uptimeSeconds(container, run.takenAt)),
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

function uptimeText(seconds: number | undefined): string {
  return seconds === undefined ? 'not running' : durationText(seconds);
}
