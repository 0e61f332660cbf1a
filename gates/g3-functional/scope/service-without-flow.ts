import { judgedFlows } from '../../../src/derive/flows/judged-flows.ts';
import { touchedServices } from '../../../src/derive/flows/touched-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { sreBook } from '../../../src/model/reference.ts';

export const serviceWithoutFlow = defineCheck({
  meta: {
    id: 'service-without-flow',
    priority: 'P3',
    title: 'Every service of the project is touched by a flow',
    failureTitle: 'Services are touched by no flow',
    why: 'A service that no flow asks or requires can stop doing its work without anybody being told.',
    fix: 'Write a flow that needs what the service does, or name it under `requires` of one that does.',
    impact: 'a broken service goes unseen',
    effort: 'medium',
    references: [sreBook('testing-reliability', 'Testing for Reliability')],
  },
  needs: ['flowSuite', 'flowRuns', 'containers'],
  evaluate({ flowSuite, flowRuns, containers }) {
    const services = touchedServices(flowSuite, judgedFlows(flowSuite, flowRuns), containers);
    const findings = services
      .filter(({ by }) => by.length === 0)
      .map(({ service, evidence: [evidence] }) => ({
        subject: { service },
        message: 'no flow asks it, and none requires it',
        observed: 'no flow',
        expected: 'one flow at least',
        evidence: [evidence, flowSuite.evidence] as const,
      }));
    return judge(
      services.map(({ evidence: [evidence] }) => ({ evidence })),
      findings,
      'there is no container',
    );
  },
});
