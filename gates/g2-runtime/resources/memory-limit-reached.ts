import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const memoryLimitReached = defineCheck({
  meta: {
    id: 'memory-limit-reached',
    priority: 'P3',
    title: 'No container reached its memory limit since it was started',
    failureTitle: 'Containers reached their memory limit since they were started',
    why: 'At its limit the kernel first drops the files that it has in memory, which makes the program slow, and then kills it.',
    fix: 'Compare what it uses with the limit; raise `mem_limit` if the program needs more, or let it cache less.',
    impact: 'slow answers, then a kill',
    effort: 'small',
    references: [cis('5.11'), dockerDocs('engine/containers/resource_constraints', 'Resource constraints')],
  },
  needs: ['resourceUsage', 'containers'],
  consults: ['engine'],
  evaluate({ resourceUsage, containers, consulted }) {
    const [engine] = consulted.engine.pieces;
    // Control groups of version 2 count only what could not be helped by dropping files.
    const isGrave = engine?.cgroupVersion === '2';
    const counted = ofServices(resourceUsage, containers).filter(({ memoryLimitBytes }) => memoryLimitBytes > 0);
    const findings = counted.flatMap(({ service, container, memoryFailures = 0, memoryLimitBytes, evidence }) => {
      if (memoryFailures === 0) return [];
      const times = countText(memoryFailures, 'time');
      return {
        subject: { service, container },
        message: isGrave ? `it ran out of memory at its limit ${times}` : `its memory was at its limit ${times}`,
        observed: `${times} since it was started, limit ${sizeText(memoryLimitBytes)}`,
        expected: 'never',
        ...(isGrave && { priority: 'P2' as const }),
        evidence: [evidence] as const,
      };
    });
    return judge(counted, findings, 'no running container has a memory limit');
  },
});
