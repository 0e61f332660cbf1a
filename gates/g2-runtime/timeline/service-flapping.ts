import { containersToRun } from '../../../src/derive/dependencies/one-shot.ts';
import { eventsOfServices, memoryText } from '../../../src/derive/engine/event-memory.ts';
import { judgeByState, ranThroughout } from '../../../src/derive/engine/without-events.ts';
import { exitCodeText } from '../../../src/derive/processes/exit-code-text.ts';
import { unplannedEnds } from '../../../src/derive/services/unplanned-ends.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

const MANY_ENDS = 3;
const NOTHING_UNCOUNTED = 'no service should be running whose restarts the engine does not count';

export const serviceFlapping = defineCheck({
  meta: {
    id: 'service-flapping',
    priority: 'P1',
    title: 'No service ended by itself time and again, as far as the engine remembers',
    failureTitle: 'Services ended by themselves time and again',
    why: 'Something starts it again each time, so that the restart count stays at zero and the outages go unnoticed.',
    fix: 'Read the lines before each end with `docker compose logs --timestamps SERVICE`, and mend what makes it end.',
    impact: 'repeated short outages',
    effort: 'medium',
    references: [dockerDocs('reference/cli/docker/system/events', 'docker events')],
  },
  needs: ['containers', 'run'],
  consults: ['engineEvents'],
  evaluate({ containers, run, consulted }) {
    const toRun = containersToRun(containers);
    // What restart policies did is counted by the engine, and judged by that count.
    const counted = new Set(toRun.filter(({ restartCount }) => restartCount > 0).map(({ service }) => service));
    const services = [...new Set(toRun.map(({ service }) => service))].filter((service) => !counted.has(service));
    const { pieces, missing } = consulted.engineEvents;
    const [engineEvents] = pieces;
    if (!engineEvents) {
      const uncounted = toRun.filter(({ service }) => services.includes(service));
      const isSteady = (container: (typeof toRun)[number]) => ranThroughout(container, run.takenAt);
      return judgeByState(uncounted, isSteady, { missing, whyNotApplicable: NOTHING_UNCOUNTED });
    }
    const ends = unplannedEnds(eventsOfServices(engineEvents));
    const examined = services.map((service) => ({
      service,
      ends: ends.filter((end) => end.service === service),
      evidence: engineEvents.evidence,
    }));
    const findings = examined
      .filter((one) => one.ends.length >= MANY_ENDS)
      .map(({ service, ends: own, evidence }) => ({
        subject: { service },
        message: `it ended ${own.length} times by itself`,
        observed: `last ${momentText(own.at(-1)?.at ?? '')} with ${exitCodeText(own.at(-1)?.exitCode)}; ${memoryText(engineEvents)}`,
        expected: `fewer than ${MANY_ENDS} ends that nobody asked for`,
        fix: `See docker compose logs --timestamps ${service} for what makes it end.`,
        evidence: [evidence] as const,
      }));
    return judge(examined, findings, NOTHING_UNCOUNTED, missing);
  },
});
