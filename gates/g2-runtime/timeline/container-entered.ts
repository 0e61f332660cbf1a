import { eventsOfServices, memoryText, NOTHING_REMEMBERED } from '../../../src/derive/engine/event-memory.ts';
import { momentText } from '../../../src/derive/time/moment-text.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { compareText } from '../../../src/shared/compare.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

export const containerEntered = defineCheck({
  meta: {
    id: 'container-entered',
    priority: 'P3',
    title: 'Nothing but health checks was run in a container, as far as the engine remembers',
    failureTitle: 'Commands were run in containers from outside',
    why: 'What was changed by hand is in no file, and is gone with the container; nobody can tell what it did.',
    fix: 'Find out who ran it (`docker events --filter event=exec_start`); put lasting changes into the image or the Compose file, and give scheduled work a service of its own.',
    impact: 'changes that nobody reviewed',
    effort: 'small',
    references: [dockerDocs('reference/cli/docker/container/exec', 'docker exec')],
  },
  needs: ['engineEvents'],
  evaluate({ engineEvents }) {
    const { evidence } = engineEvents;
    const events = eventsOfServices(engineEvents);
    const entered = groupBy(
      events.filter(({ action }) => action === 'exec_start'),
      ({ container }) => container,
    );
    const findings = [...entered.values()].map((group) => ({
      subject: { service: group[0].service, container: group[0].container },
      message: `${countText(group.length, 'command was', 'commands were')} run in it, beside its health check`,
      observed: `${programsText(group)}; last ${momentText(group.at(-1)?.at ?? '')}; ${memoryText(engineEvents)}`,
      expected: 'nothing but its own processes',
      evidence: [evidence] as const,
    }));
    // The runs of health checks are not among the events, and are looked at as well.
    const isSilent = events.length === 0 && engineEvents.leftOut.healthChecks === 0;
    return judge(isSilent ? [] : [engineEvents], findings, NOTHING_REMEMBERED);
  },
});

function programsText(group: readonly { readonly program?: string | undefined }[]): string {
  const programs = new Set(group.map(({ program }) => program ?? 'a program'));
  return [...programs].toSorted(compareText).join(', ');
}
