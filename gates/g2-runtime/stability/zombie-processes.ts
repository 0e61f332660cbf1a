import { NO_PROCESS_LISTED } from '../../../src/derive/processes/process-lists.ts';
import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';

type List = EvidenceFor<'processes'>['processes'][number];
type Usage = EvidenceFor<'resourceUsage'>['resourceUsage'][number];

/** A command that runs for a moment, such as a health check, has threads that are counted and not listed. */
const UNLISTED_TOLERATED = 20;

export const zombieProcesses = defineCheck({
  meta: {
    id: 'zombie-processes',
    priority: 'P3',
    title: 'No container keeps processes that ended and were never waited for',
    failureTitle: 'Containers keep processes that ended and were never waited for',
    why: 'Each of them keeps a process number; when the limit is reached, nothing can be started any more.',
    fix: 'Set `init: true`, so that a first process waits for all others, or let the program wait for what it starts.',
    impact: 'process numbers that run out',
    effort: 'small',
    references: [
      composeSpec('05-services', 'init'),
      dockerDocs('engine/containers/multi-service_container', 'Multiple processes in a container'),
    ],
  },
  needs: ['processes', 'containers'],
  consults: ['resourceUsage'],
  evaluate({ processes, containers, consulted }) {
    const lists = ofServices(processes, containers).filter((list) => list.processes.length > 0);
    const findings = lists.flatMap((list) => {
      const { service, container, evidence } = list;
      const subject = { service, container };
      const expected = 'no process that ended and is still there';
      const ended = list.processes.filter(({ state }) => state?.startsWith('Z')).length;
      if (ended > 0) {
        const observed = `${ended} of ${countText(list.processes.length, 'listed process', 'listed processes')}`;
        const message = `${countText(ended, 'process that was', 'processes that were')} never waited for`;
        return { subject, message, observed, expected, evidence: [evidence] as const };
      }
      const usage = consulted.resourceUsage.pieces.find((one) => one.container === container);
      const unlisted = usage && unlistedOf(list, usage);
      if (!usage || unlisted === undefined || unlisted <= UNLISTED_TOLERATED) return [];
      // Engines do not list processes that have ended, but the kernel still counts them.
      return {
        subject,
        message: `the kernel counts ${unlisted} more than its processes have threads`,
        observed: `${unlisted} processes that ended and were not waited for, or that ran only at that moment`,
        expected,
        evidence: [evidence, usage.evidence] as const,
      };
    });
    return judge(lists, findings, NO_PROCESS_LISTED);
  },
});

/** What the kernel counts in every sample and is no thread of a listed process; undefined where threads are not known. */
function unlistedOf({ processes }: List, { pids, samples = [] }: Usage): number | undefined {
  const threads = processes.map((process) => process.threads);
  if (threads.includes(undefined)) return undefined;
  const listed = threads.reduce<number>((sum, number = 0) => sum + number, 0);
  return Math.min(pids, ...samples.map((sample) => sample.pids)) - listed;
}
