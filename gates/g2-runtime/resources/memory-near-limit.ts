import { memoryPercent } from '../../../src/derive/limits/memory-use.ts';
import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

export const memoryNearLimit = defineCheck({
  meta: {
    id: 'memory-near-limit',
    priority: 'P1',
    title: 'No container was near its memory limit when it was sampled',
    failureTitle: 'Containers were near their memory limit when they were sampled',
    why: 'At its limit the kernel kills a process of the container, and what that was doing is lost.',
    fix: 'Find out what takes the memory, then raise `mem_limit` or let the program use less; `thresholds.maximumMemoryPercent` says what counts as near.',
    impact: 'process killed for lack of memory',
    effort: 'medium',
    references: [cis('5.11'), dockerDocs('engine/containers/resource_constraints', 'Resource constraints')],
  },
  needs: ['resourceUsage', 'containers', 'thresholds'],
  evaluate({ resourceUsage, containers, thresholds }) {
    const { maximumMemoryPercent } = thresholds;
    const limited = ofServices(resourceUsage, containers).flatMap((usage) => {
      const percent = memoryPercent(usage);
      return percent === undefined ? [] : [{ ...usage, percent }];
    });
    const findings = limited
      .filter(({ percent }) => percent > maximumMemoryPercent)
      .map(({ service, container, memoryBytes, memoryLimitBytes, percent, evidence }) => ({
        subject: { service, container },
        message: `it uses ${percent} % of its memory limit`,
        observed: `${sizeText(memoryBytes)} of ${sizeText(memoryLimitBytes)} in one sample`,
        expected: `at most ${maximumMemoryPercent} % of the limit`,
        evidence: [evidence, thresholds.evidence] as const,
      }));
    return judge(limited, findings, 'no running container has a memory limit');
  },
});
