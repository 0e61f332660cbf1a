import { isAddress, isInSubnet } from '../../../src/derive/networks/subnet.ts';
import { type DeclaredProject, declaredServices, placeOf } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';

export const staticAddressUnusable = defineCheck({
  meta: {
    id: 'static-address-unusable',
    priority: 'P0',
    title: 'Every fixed address lies in a subnet that its network declares',
    failureTitle: 'Fixed addresses lie in no subnet that their network declares',
    why: 'The engine gives a container an address of its choice only within a subnet that was declared.',
    fix: 'Declare `ipam: { config: [{ subnet: … }] }` on the network with the address in it, or remove the fixed address.',
    impact: 'container does not start',
    effort: 'small',
    references: [composeSpec('05-services', 'ipv4_address-ipv6_address'), composeSpec('06-networks', 'ipam')],
    example: {
      bad: {
        'compose.yaml': `services:
  db: { image: "postgres:16.4", networks: { data: { ipv4_address: 10.1.0.5 } } }
networks:
  data: { ipam: { config: [{ subnet: 10.2.0.0/24 }] } }
`,
      },
      good: {
        'compose.yaml': `services:
  db: { image: "postgres:16.4", networks: { data: { ipv4_address: 10.2.0.5 } } }
networks:
  data: { ipam: { config: [{ subnet: 10.2.0.0/24 }] } }
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const addresses = fixedAddresses(composeProject);
    const findings = addresses
      .filter(({ address, subnets }) => !subnets.some((subnet) => isInSubnet(address, subnet)))
      .map(({ service, address, network, subnets }) => ({
        subject: { ...placeOf(service, 'networks'), network },
        message: isAddress(address) ? `${address} lies in no declared subnet` : `"${address}" is no address`,
        observed: subnets.length === 0 ? 'a network that declares no subnet' : subnets.join(', '),
        expected: 'a subnet with the address in it',
        evidence: [service.evidence] as const,
      }));
    return judgeDeclared(
      composeProject,
      addresses,
      findings,
      'no service has a fixed address on a network of the project',
    );
  },
});

/** External networks are left out: their subnets are not in the files. */
function fixedAddresses(project: DeclaredProject) {
  return declaredServices(project).flatMap((service) =>
    service.networks.flatMap(({ name, ipv4Address, ipv6Address }) => {
      const network = project.networks.find(({ key, external }) => key === name && !external);
      const { subnets = [] } = network ?? {};
      return [ipv4Address, ipv6Address]
        .filter((address) => network !== undefined && address !== undefined)
        .map((address = '') => ({ service, address, network: name, subnets, evidence: service.evidence }));
    }),
  );
}
