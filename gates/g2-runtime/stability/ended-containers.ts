import { isCompletedJob, isJob } from '../../../src/derive/dependencies/one-shot.ts';
import { byService } from '../../../src/derive/dependencies/service-order.ts';
import { exitCodeText } from '../../../src/derive/processes/exit-code-text.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

type Container = EvidenceFor<'containers'>['containers'][number];

export const endedContainers = defineExhibit({
  meta: { id: 'ended-containers', title: 'Containers that ended: what they were for, and how long they ran' },
  needs: ['containers'],
  present({ containers }) {
    const ended = containers.filter(({ state }) => state.status === 'exited' || state.status === 'dead');
    if (ended.length === 0) return { notApplicable: 'no container of the target has ended' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Kind' },
        { title: 'Ended' },
        { title: 'Exit' },
        { title: 'Ran for', style: 'number' },
      ],
      rows: ended.toSorted(byService).map((container) => ({
        cells: [
          container.name,
          kindText(container, containers),
          momentText(container.state.finishedAt ?? '') || 'never started',
          exitCodeText(container.state.exitCode),
          ranFor(container),
        ],
        evidence: [container.evidence],
      })),
    };
  },
});

function kindText(container: Container, all: readonly Container[]): string {
  if (container.oneOff) return 'one-off (compose run)';
  if (isJob(container, all)) return container.state.exitCode === 0 ? 'job, done' : 'job, failed';
  return isCompletedJob(container, all) ? 'done, nothing starts it again' : 'service';
}

function ranFor({ state: { startedAt, finishedAt } }: Container): string {
  const seconds = (Date.parse(finishedAt ?? '') - Date.parse(startedAt ?? '')) / 1000;
  return seconds >= 0 ? `${seconds.toFixed(1)} s` : 'not known';
}
