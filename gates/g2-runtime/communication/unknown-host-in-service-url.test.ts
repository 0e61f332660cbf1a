import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { unknownHostInServiceUrl } from './unknown-host-in-service-url.ts';

const api = (value: string) => aContainer('api', { environment: [{ name: 'MAIL_URL', value }] });
const population = aPopulation();

const { service: _, project: __, ...ofNoService } = aNeighbour('mail', { name: 'postbox', networks: ['shop_default'] });

const finding = {
  subject: { service: 'api', variable: 'MAIL_URL' },
  message: 'the URL names mail, which no container has as service, name or alias',
  observed: 'host mail',
  evidence: ['E1', 'E2'] as const,
};

checkCases(unknownHostInServiceUrl, {
  pass: {
    'a service of the target': { containers: [api('http://mail'), aContainer('mail')], population },
    'a container name, whatever the case': { containers: [api('http://Shop-Api-1:3000')], population },
    'an alias': {
      containers: [
        api('http://postbox:25'),
        aContainer('mail', { networks: [{ name: 'shop_default', address: '', aliases: ['postbox'] }] }),
      ],
      population,
    },
    'the container name of another project on one of several networks, the other of which is its own': {
      containers: [api('http://postbox:25')],
      population: aPopulation({
        neighbours: [aNeighbour('mail', { name: 'Postbox', networks: ['mail_default', 'shop_default'] })],
      }),
    },
    'a container of no Compose service on a common network': {
      containers: [api('http://postbox:25')],
      population: aPopulation({ neighbours: [ofNoService] }),
    },
    'a container of another project on a common network': {
      containers: [api('http://mail:25')],
      population: aPopulation({ neighbours: [aNeighbour('mail', { networks: ['shop_default'] })] }),
    },
  },
  fail: {
    'nobody has the name': { containers: [api('http://mail')], population, findings: [finding] },
    'another project on a common network has another name': {
      containers: [api('http://mail')],
      population: aPopulation({ neighbours: [aNeighbour('chat', { networks: ['shop_default'] })] }),
      findings: [finding],
    },
    'another project has the name on its own network': {
      containers: [api('http://mail')],
      population: aPopulation({ neighbours: [aNeighbour('mail')] }),
      findings: [finding],
    },
  },
  notApplicable: {
    'a full name, resolved elsewhere': { containers: [api('http://mail.example')], population },
    'the host of the containers': { containers: [api('http://host.docker.internal:25')], population },
    'localhost is a matter of its own': { containers: [api('http://localhost:25')], population },
    'an address': { containers: [api('http://[fd00::1]:25')], population },
  },
});
