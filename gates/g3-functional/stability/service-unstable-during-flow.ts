import { judgedRun } from '../../../src/derive/flows/judged-flows.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const serviceUnstableDuringFlow = defineCheck({
  meta: {
    id: 'service-unstable-during-flow',
    priority: 'P0',
    title: 'No required service restarted or ended while a flow ran',
    failureTitle: 'Services restarted or ended while flows ran',
    why: 'A request that ends a service is an outage that any client can cause, even where the flow itself passed.',
    fix: 'Read the log of the container around that time, and catch the error that ended the process.',
    impact: 'outage caused by a request',
    effort: 'medium',
    references: [sreBook('addressing-cascading-failures', 'Addressing Cascading Failures')],
  },
  needs: ['flowSuite', 'flowRuns'],
  evaluate({ flowRuns }) {
    const guarded = flowRuns.flatMap(({ stability, evidence }) => stability.before.map(() => ({ evidence })));
    const findings = flowRuns.flatMap((run) =>
      judgedRun(run).changes.map(({ service, container, what, before, after }) => ({
        subject: { service, container, flow: run.flow },
        message: `${service} ${WORDS[what]} while the flow ran`,
        observed: after,
        expected: `as before: ${before}`,
        evidence: [run.evidence] as const,
      })),
    );
    return judge(guarded, findings, 'no flow that ran names a service that it requires');
  },
});

const WORDS = { replaced: 'was replaced', restarted: 'restarted', ended: 'ended', gone: 'disappeared' } as const;
