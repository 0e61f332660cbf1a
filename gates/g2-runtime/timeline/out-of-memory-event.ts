import { eventsOfServices, memoryText } from '../../../src/derive/engine/event-memory.ts';
import { judgeByState, ranThroughout } from '../../../src/derive/engine/without-events.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const outOfMemoryEvent = defineCheck({
  meta: {
    id: 'out-of-memory-event',
    priority: 'P1',
    title: 'No container ran out of memory, as far as the engine remembers',
    failureTitle: 'Containers ran out of memory, and their state does not tell any more',
    why: 'The kernel killed a process for lack of memory; the container ran on or was started again, so that nobody noticed.',
    fix: 'Find out what takes the memory; raise `mem_limit` if the program needs it, mend the leak if it does not.',
    impact: 'process killed for lack of memory',
    effort: 'medium',
    references: [cis('5.11'), dockerDocs('engine/containers/resource_constraints', 'Resource constraints')],
  },
  needs: ['containers', 'run'],
  consults: ['engineEvents', 'resourceUsage'],
  evaluate({ containers, run, consulted }) {
    const { pieces, missing } = consulted.engineEvents;
    const [engineEvents] = pieces;
    const whyNotApplicable = 'the target has no container';
    if (!engineEvents) {
      // The kernel counts it for as long as the container runs, also where the first process was not the one killed.
      const spared = consulted.resourceUsage.pieces.filter(({ memoryFailures }) => memoryFailures === 0);
      const isSpared = ({ name }: { readonly name: string }) => spared.some(({ container }) => container === name);
      const own = containers.filter(({ oneOff }) => !oneOff);
      return judgeByState(own, (one) => isSpared(one) && ranThroughout(one, run.takenAt), {
        missing,
        whyNotApplicable,
      });
    }
    const { evidence } = engineEvents;
    const telling = containers.filter(({ oneOff, madeBy }) => !oneOff && madeBy !== 'podman');
    const services = telling.map((container) => ({ ...container, evidence }));
    const told = new Set(services.filter(({ state }) => state.oomKilled).map(({ id }) => id));
    const events = eventsOfServices(engineEvents).filter(
      ({ action, containerId }) => action === 'oom' && !told.has(containerId),
    );
    const findings = [...groupBy(events, ({ container }) => container).values()].map((group) => {
      const last = group.at(-1) ?? group[0];
      const now = services.find(({ id }) => id === last.containerId)?.state.status;
      return {
        subject: { service: last.service, container: last.container },
        message: `it ran out of memory ${countText(group.length, 'time')}`,
        observed: `last ${momentText(last.at)}; ${now === undefined ? 'it was replaced since' : `now ${now}`}; ${memoryText(engineEvents)}`,
        expected: 'no process killed for lack of memory',
        evidence: [evidence] as const,
      };
    });
    const isUntold = containers.some(({ madeBy }) => madeBy === 'podman');
    return judge(services, findings, isUntold ? 'Podman has no event for it' : whyNotApplicable, missing);
  },
});
