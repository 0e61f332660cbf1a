import { eventsOfServices, memoryText, NOTHING_REMEMBERED } from '../../../src/derive/engine/event-memory.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EngineEvent } from '../../../src/model/evidence/engine-events.ts';
import type { DeepReadonly } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

type ReadEvent = DeepReadonly<EngineEvent>;

/** Who gives a container less time to end than this says nothing about it. */
const PATIENCE_MS = 5000;

export const stoppedByForce = defineCheck({
  meta: {
    id: 'stopped-by-force',
    priority: 'P3',
    title: 'Every stopped container ended when asked, as far as the engine remembers',
    failureTitle: 'Containers did not end when asked and were killed',
    why: 'What a program was doing when it is killed is lost, and every deployment takes longer by the grace period.',
    fix: 'Let the program end on SIGTERM and run it as the first process (`exec` in scripts, or `init: true`); raise `stop_grace_period` if it needs longer.',
    impact: 'work lost at every stop',
    effort: 'medium',
    references: [
      composeSpec('05-services', 'stop_grace_period'),
      dockerDocs('reference/cli/docker/container/stop', 'docker stop'),
    ],
  },
  needs: ['engineEvents'],
  evaluate({ engineEvents }) {
    const { evidence } = engineEvents;
    const events = eventsOfServices(engineEvents);
    const asked = events.filter((event) => event.action === 'kill' && !isKill(event));
    const forced = asked.flatMap((request) => killAfter(request, events) ?? []);
    const findings = [...groupBy(forced, ({ container }) => container).values()].map((group) => ({
      subject: { service: group[0].service, container: group[0].container },
      message: 'it was killed because it did not end when asked',
      observed: `last ${momentText(group.at(-1)?.at ?? '')}; ${memoryText(engineEvents)}`,
      expected: 'an end within the grace period',
      evidence: [evidence] as const,
    }));
    return judge(
      asked.map(() => engineEvents),
      findings,
      `${NOTHING_REMEMBERED} that was asked to end`,
    );
  },
});

/** The kill that followed a request, when nothing else happened to the container meanwhile. */
function killAfter(request: ReadEvent, events: readonly ReadEvent[]): ReadEvent | undefined {
  const [next] = events.filter(
    (event) =>
      event.containerId === request.containerId && event.at > request.at && /^(?:kill|die)$/.test(event.action),
  );
  if (!next || !isKill(next)) return undefined;
  return Date.parse(next.at) - Date.parse(request.at) >= PATIENCE_MS ? next : undefined;
}

function isKill({ action, signal }: ReadEvent): boolean {
  return action === 'kill' && (signal === '9' || signal === 'SIGKILL');
}
