import { byService } from '../../../src/derive/dependencies/service-order.ts';
import { isObservedByHealthCheck } from '../../../src/derive/health/observed-health.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { secondsToHealthy, secondsToReadyLine } from '../../../src/derive/time/start-up-time.ts';
import type { ConsultedFor, EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

type Container = EvidenceFor<'containers'>['containers'][number];
type Consulted = ConsultedFor<'engineEvents' | 'logs'>;

export const startUpTimes = defineExhibit({
  meta: { id: 'start-up-times', title: 'How long each container took to work after its last start' },
  needs: ['containers'],
  consults: ['engineEvents', 'logs'],
  present({ containers, consulted }) {
    const running = containers.filter(({ oneOff, state }) => !oneOff && state.running && state.startedAt !== undefined);
    if (running.length === 0) return { notApplicable: 'the target has no running container' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Started' },
        { title: 'Healthy after', style: 'number' },
        { title: 'Ready after, by its log', style: 'number' },
      ],
      rows: running.toSorted(byService).map((container) => rowOf(container, consulted)),
      note: 'From the start of the container to the end of its first successful health check, and to the first line that says it is ready; known as long as the engine has both.',
    };
  },
});

function rowOf(container: Container, { engineEvents, logs }: Consulted) {
  const window = logs.pieces.find((piece) => piece.container === container.name);
  const isChecked = isObservedByHealthCheck(container);
  const events = engineEvents.pieces.flatMap((piece) => piece.events);
  const healthy = isChecked ? secondsText(secondsToHealthy(container, events)) : 'no health check';
  const beside = [window, ...engineEvents.pieces].flatMap((piece) => (piece ? [piece.evidence] : []));
  const { startedAt = '' } = container.state;
  return {
    cells: [container.name, momentText(startedAt), healthy, secondsText(secondsToReadyLine(startedAt, window))],
    evidence: [container.evidence, ...beside],
  };
}

function secondsText(seconds: number | undefined): string {
  return seconds === undefined ? 'not known' : `${seconds.toFixed(1)} s`;
}
