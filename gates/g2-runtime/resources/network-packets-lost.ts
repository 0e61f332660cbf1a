import { ofServices } from '../../../src/derive/services/of-services.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { dockerDocs } from '../../../src/model/reference.ts';

const MOST_PER_MILLE = 1;
const FEWEST_PACKETS = 1000;

export const networkPacketsLost = defineCheck({
  meta: {
    id: 'network-packets-lost',
    priority: 'P3',
    title: 'Containers lost next to no network packets since they were started',
    failureTitle: 'Containers lost network packets',
    why: 'What is lost is sent again after a while, which shows as answers that take long for no visible reason.',
    fix: 'Look at the load and at the MTU of the network; compare with the counters of the host (`ip -s link`).',
    impact: 'slow connections',
    effort: 'medium',
    references: [dockerDocs('engine/containers/runmetrics', 'Runtime metrics')],
  },
  needs: ['resourceUsage', 'containers'],
  evaluate({ resourceUsage, containers }) {
    const counted = ofServices(resourceUsage, containers).flatMap(({ service, container, network, evidence }) => {
      const { packets: arrived = 0, errors = 0, dropped = 0 } = network ?? {};
      const lost = errors + dropped;
      // What was dropped on its way out is not among the packets that the kernel counts.
      const packets = arrived + lost;
      return packets >= FEWEST_PACKETS ? [{ service, container, packets, lost, errors, dropped, evidence }] : [];
    });
    const findings = counted
      .filter(({ packets, lost }) => (lost / packets) * 1000 > MOST_PER_MILLE)
      .map(({ service, container, packets, lost, errors, dropped, evidence }) => ({
        subject: { service, container },
        message: `${lost} of ${packets} packets were lost`,
        observed: `${errors} with errors, ${dropped} dropped, over all of its networks since it was started`,
        expected: `at most ${MOST_PER_MILLE} in a thousand`,
        evidence: [evidence] as const,
      }));
    return judge(counted, findings, 'no running container has sent and received enough packets to tell');
  },
});
