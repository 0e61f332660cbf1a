import { checkCases } from '../../testing/check-cases.ts';
import { anOpenPort, aPort, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { managementInterfacePublished } from './management-interface-published.ts';

const publishing = (image: string, ...ports: ReturnType<typeof aPort>[]) =>
  projectOf(aService('ui', { image, ports }), aService('api', { ports: [anOpenPort(8080)] }));
const finding = (port: string, message: string) => ({ subject: { service: 'ui', port, ...at(8) }, message });

checkCases(managementInterfacePublished, {
  pass: {
    'to this host only': publishing('dpage/pgadmin4:8', aPort({ target: 80, published: '5050' })),
  },
  fail: {
    'an administration tool': {
      ...publishing('adminer:4', anOpenPort(8080)),
      findings: [finding('8080:8080/tcp', 'its management interface is published')],
    },
    'the management port of a broker, not the one for messages': {
      ...publishing('rabbitmq:3.13-management', anOpenPort(5672), anOpenPort(15_672)),
      findings: [finding('15672:15672/tcp', 'its management interface is published')],
    },
    'one address of the host': {
      ...publishing('grafana/grafana:11.2', aPort({ hostAddress: '192.0.2.1' })),
      findings: [finding('192.0.2.1:3000:3000/tcp', 'its management interface is published')],
    },
  },
  notApplicable: {
    'a tool that publishes nothing': publishing('portainer/portainer-ce:2.21'),
    'a broker without its management port': publishing('rabbitmq:3.13', anOpenPort(5672)),
  },
});
