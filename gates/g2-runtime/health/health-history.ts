import { healthRuns } from '../../../src/derive/health/health-runs.ts';
import { healthTiming } from '../../../src/derive/health/health-timing.ts';
import { latencyText } from '../../../src/derive/health/http-answer.ts';
import { isObservedByHealthCheck, type ObservedContainer } from '../../../src/derive/health/observed-health.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { cutText } from '../../../src/shared/cut-text.ts';

const OUTPUT_LENGTH = 80;

export const healthHistory = defineExhibit({
  meta: { id: 'health-history', title: 'Health checks: how they run, and how their last runs ended' },
  needs: ['containers'],
  present({ containers }) {
    const rows = containers
      .filter(isObservedByHealthCheck)
      .toSorted((a, b) => compareText(a.service, b.service) || compareText(a.name, b.name))
      .map((container) => ({ cells: cellsOf(container), evidence: [container.evidence] }));
    if (rows.length === 0) return { notApplicable: 'no running container has a health check' };
    return {
      columns: [
        { title: 'Container' },
        { title: 'Status' },
        { title: 'Timing' },
        { title: 'Last runs, oldest first' },
        { title: 'Slowest', style: 'number' },
        { title: 'Last run' },
        { title: 'Its output', style: 'code' },
      ],
      rows,
      note: 'The engine keeps the last five runs. Status: failures in a row in brackets.',
    };
  },
});

function cellsOf(container: ObservedContainer): readonly string[] {
  const { name, state, healthcheck } = container;
  const { status, failingStreak } = state.health;
  const runs = healthRuns(container);
  const last = runs.at(-1);
  return [
    name,
    failingStreak === 0 ? status : `${status} (${failingStreak})`,
    timingText(healthcheck),
    runs.map(({ exitCode }) => (exitCode === 0 ? 'ok' : `exit ${exitCode}`)).join(', ') || 'none',
    runs.length === 0 ? 'none' : latencyText(Math.max(...runs.map(({ durationMs }) => durationMs))),
    last ? momentText(last.startedAt) : 'none',
    cutText(last?.output.trim() ?? '', OUTPUT_LENGTH) || 'none',
  ];
}

function timingText(healthcheck: ObservedContainer['healthcheck']): string {
  if (!healthcheck) return 'not told';
  const { intervalMs, timeoutMs, startPeriodMs, retries } = healthTiming(healthcheck);
  const seconds = (milliseconds: number) => `${milliseconds / 1000} s`;
  return `every ${seconds(intervalMs)}, timeout ${seconds(timeoutMs)}, start ${seconds(startPeriodMs)}, ${retries} retries`;
}
