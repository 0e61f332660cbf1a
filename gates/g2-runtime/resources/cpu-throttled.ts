import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';
import { durationText } from '../../../src/shared/duration-text.ts';

const MOST_PERCENT = 25;
/** A period is a tenth of a second, counted while the container wants to run: a minute of work. */
const FEWEST_PERIODS = 600;

export const cpuThrottled = defineCheck({
  meta: {
    id: 'cpu-throttled',
    priority: 'P3',
    title: 'No container was often stopped by its CPU limit since it was started',
    failureTitle: 'Containers were often stopped by their CPU limit',
    why: 'In such a period every thread stands still for up to a tenth of a second, so that answers come late although the host is idle.',
    fix: 'Raise `cpus`, or start fewer threads than the limit has processors.',
    impact: 'slow answers under load',
    effort: 'small',
    references: [cis('5.12'), dockerDocs('engine/containers/resource_constraints', 'Resource constraints')],
  },
  needs: ['resourceUsage', 'containers'],
  evaluate({ resourceUsage, containers }) {
    const counted = ofServices(resourceUsage, containers).flatMap(({ throttling, ...usage }) =>
      throttling !== undefined && throttling.periods >= FEWEST_PERIODS ? [{ ...usage, throttling }] : [],
    );
    const findings = counted
      .map((usage) => ({ ...usage, percent: percentOf(usage.throttling) }))
      .filter(({ percent }) => percent >= MOST_PERCENT)
      .map(({ service, container, throttling, percent, evidence }) => ({
        subject: { service, container },
        message: `its CPU limit stopped it in ${Math.round(percent)} % of the periods in which it wanted to run`,
        observed: `${throttling.throttledPeriods} of ${throttling.periods} periods, ${durationText(throttling.throttledMs / 1000)} in all`,
        expected: `less than ${MOST_PERCENT} %`,
        evidence: [evidence] as const,
      }));
    return judge(counted, findings, 'no container has a CPU limit and has run long enough to tell');
  },
});

function percentOf({ periods, throttledPeriods }: { readonly periods: number; readonly throttledPeriods: number }) {
  return (throttledPeriods / periods) * 100;
}
