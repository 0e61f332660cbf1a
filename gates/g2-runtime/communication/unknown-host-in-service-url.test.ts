import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { unknownHostInServiceUrl } from './unknown-host-in-service-url.ts';

const api = (value: string) => aContainer('api', { environment: [{ name: 'MAIL_URL', value }] });
const population = aPopulation();

const finding = {
  subject: { service: 'api', variable: 'MAIL_URL' },
  message: 'the URL names mail, which no container has as service, name or alias',
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
    'a container of another project on a common network': {
      containers: [api('http://mail:25')],
      population: aPopulation({ neighbours: [aNeighbour('mail', { networks: ['shop_default'] })] }),
    },
  },
  fail: {
    'nobody has the name': { containers: [api('http://mail')], population, findings: [finding] },
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
