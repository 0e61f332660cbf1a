import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { declaredUrlUnresolved } from './declared-url-unresolved.ts';

type Service = ReturnType<typeof aService>;
const registry = (different: Partial<Service> = {}) =>
  aService('registry', { image: 'shop/agents:1.0', expose: ['8009'], ...different });
const agent = (url: string, different: Partial<Service> = {}, variable = 'REGISTRY_URL') =>
  aService('agent', { environment: [anEntry(variable, url)], ...different });
const finding = (message: string) => ({ subject: { service: 'agent', variable: 'REGISTRY_URL', ...at(12) }, message });

checkCases(declaredUrlUnresolved, {
  pass: {
    'a service and a port that it exposes': projectOf(agent('http://registry:8009'), registry()),
    'the usual port of what it is': projectOf(agent('redis://cache'), aService('cache', { image: 'redis:7' })),
    'a service of which no port is known': projectOf(agent('http://registry:1234'), registry({ expose: [] })),
  },
  fail: {
    'no service of that name': {
      ...projectOf(agent('http://agent-registry:8009'), registry()),
      findings: [finding('no service is named agent-registry')],
    },
    'no network in common': {
      ...projectOf(agent('http://registry:8009'), registry({ networks: [{ name: 'far', aliases: [] }] })),
      findings: [finding('registry is on no network of agent')],
    },
    'another port than those that are known': {
      ...projectOf(agent('http://registry:8010'), registry()),
      findings: [{ ...finding('nothing says that registry listens on 8010 (unverified until G2)'), priority: 'P2' }],
    },
  },
  notApplicable: {
    'a name of the outside': projectOf(agent('https://registry.example.org'), registry()),
    'localhost and traces, which are judged by themselves': projectOf(agent('http://localhost:80'), {
      ...agent('http://gone:4317', {}, 'OTEL_EXPORTER_OTLP_ENDPOINT'),
      name: 'other',
    }),
    'no URL': projectOf(aService('agent')),
  },
});
