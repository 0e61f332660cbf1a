import { byService } from '../../../src/derive/dependencies/service-order.ts';
import { exitCodeText } from '../../../src/derive/processes/exit-code-text.ts';
import { restartPolicyText } from '../../../src/derive/services/restart-policy.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { uptimeText } from '../../../src/derive/time/uptime-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const restartHistory = defineExhibit({
  meta: { id: 'restart-history', title: 'Restarts of each container, and how it last ended' },
  needs: ['containers', 'run'],
  consults: ['engine'],
  present({ containers, run, consulted }) {
    if (containers.length === 0) return { notApplicable: 'the target has no container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Restarts', style: 'number' },
        { title: 'Restart policy', style: 'code' },
        { title: 'Last started' },
        { title: 'Uptime' },
        { title: 'Last exit' },
        { title: 'Out of memory' },
      ],
      rows: containers.toSorted(byService).map((container) => ({
        cells: cellsOf(container, uptimeText(container, run.takenAt, consulted)),
        evidence: [container.evidence, run.evidence],
      })),
      note: 'The engine counts restarts by the policy; any other start of the container, or of the engine, sets the count to zero.',
    };
  },
});

function cellsOf(container: Container, uptime: string): string[] {
  const { name, restartCount, state } = container;
  return [
    name,
    `${restartCount}`,
    restartPolicyText(container),
    state.startedAt === undefined ? 'never' : momentText(state.startedAt),
    uptime,
    lastExit(state),
    state.oomKilled ? 'yes' : 'no',
  ];
}

/** While a container runs, the engine knows that it ended before, but no longer with what exit code. */
function lastExit({ running, restarting, status, exitCode, startedAt, finishedAt }: Container['state']): string {
  if (startedAt === undefined) return status === 'created' ? 'never started' : exitCodeText(exitCode);
  if (!running || restarting) return exitCodeText(exitCode);
  return finishedAt === undefined ? 'none yet' : `${momentText(finishedAt)}, code not kept`;
}
