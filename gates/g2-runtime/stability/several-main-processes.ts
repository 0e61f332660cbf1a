import { mainProcesses } from '../../../src/derive/processes/main-processes.ts';
import { NO_PROCESS_LISTED, processesOfServices } from '../../../src/derive/processes/process-lists.ts';
import { programText } from '../../../src/derive/processes/process-program.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';
import { isWellKnown } from '../../../src/services/identify-service.ts';

export const severalMainProcesses = defineCheck({
  meta: {
    id: 'several-main-processes',
    priority: 'P2',
    developmentPriority: 'P3',
    title: 'Every container runs one program, with no more than its own workers',
    failureTitle: 'Containers run several programs side by side',
    why: 'The engine watches only the first process: when one of the others ends, nothing is restarted, and limits and logs are shared.',
    fix: 'Make a service of each program, with a health check and limits of its own.',
    impact: 'outages that nobody notices',
    effort: 'medium',
    references: [dockerDocs('engine/containers/multi-service_container', 'Multiple processes in a container')],
  },
  needs: ['processes', 'containers'],
  evaluate({ processes, containers }) {
    const lists = processesOfServices(processes, containers).map((list) => ({
      ...list,
      programs: [...new Set(mainProcesses(list.first).map(({ program }) => programText(program)))],
    }));
    const findings = lists
      .filter(({ programs }) => programs.length > 1)
      .map(({ service, container, programs, of, evidence }) => ({
        subject: { service, container },
        message: `it runs ${programs.length} programs side by side`,
        observed: programs.join(', '),
        expected: 'one program and its workers',
        ...(of && isWellKnown(of) && { priority: 'P3' as const }),
        evidence: [evidence] as const,
      }));
    return judge(lists, findings, NO_PROCESS_LISTED);
  },
});
