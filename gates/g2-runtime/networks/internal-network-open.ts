import { defineCheck, judge } from '../../../src/model/check.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const internalNetworkOpen = defineCheck({
  meta: {
    id: 'internal-network-open',
    priority: 'P1',
    title: 'Every network that is declared internal is internal on the engine',
    failureTitle: 'Networks that are declared internal are not internal on the engine',
    why: 'Compose does not change a network that exists, so that its containers still reach the outside.',
    fix: 'Run `docker compose down` and `docker compose up -d`, which makes the network anew.',
    impact: 'data stores reach the outside',
    effort: 'small',
    references: [
      composeSpec('06-networks', 'internal'),
      dockerDocs('reference/cli/docker/network/create', 'network create'),
    ],
  },
  needs: ['composeProject', 'networks'],
  evaluate({ composeProject, networks }) {
    const declared = composeProject.networks.filter(({ internal }) => internal);
    const running = declared.flatMap(({ key, name }) =>
      networks.filter((network) => network.name === name).map((network) => ({ ...network, key })),
    );
    const findings = running
      .filter(({ internal }) => !internal)
      .map(({ key, name, evidence }) => ({
        subject: { network: name },
        message: `network ${key} is declared internal and is not`,
        observed: 'Internal: false',
        expected: 'internal: true, as declared',
        evidence: [evidence, composeProject.evidence] as const,
      }));
    return judge(running, findings, 'no network that is declared internal exists on the engine');
  },
});
