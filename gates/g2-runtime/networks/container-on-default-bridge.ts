import { defaultBridge } from '../../../src/derive/networks/default-bridge.ts';
import { containerSubject } from '../../../src/derive/services/container-subject.ts';
import { defineCheck, judge } from '../../../src/model/check.ts';
import { cis, dockerDocs } from '../../../src/model/reference.ts';

export const containerOnDefaultBridge = defineCheck({
  meta: {
    id: 'container-on-default-bridge',
    priority: 'P2',
    title: 'No container is attached to the default bridge of the engine',
    failureTitle: 'Containers are attached to the default bridge of the engine',
    why: 'Every container that names no network lands there, of whatever project, and all of them reach each other.',
    fix: 'Remove `network_mode: bridge`, and let the service use networks of the project.',
    impact: 'strangers within reach',
    effort: 'small',
    references: [cis('5.30'), dockerDocs('engine/network/drivers/bridge', 'Bridge network driver')],
  },
  needs: ['containers'],
  evaluate({ containers }) {
    const running = containers.filter(({ oneOff, state }) => !oneOff && state.running);
    const findings = running
      .filter((container) => container.networks.some(({ name }) => name === defaultBridge(container)))
      .map((container) => ({
        subject: { ...containerSubject(container), network: defaultBridge(container) },
        message: 'it is attached to the default bridge',
        observed: `networks: ${container.networks.map(({ name }) => name).join(', ')}`,
        expected: 'networks of the project alone',
        evidence: [container.evidence] as const,
      }));
    return judge(running, findings, 'no container of a service is running');
  },
});
