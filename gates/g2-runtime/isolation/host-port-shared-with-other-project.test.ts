import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aNeighbour, aPopulation } from '../../testing/evidence.ts';
import { hostPortSharedWithOtherProject } from './host-port-shared-with-other-project.ts';

const api = aContainer('api', {
  ports: [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 8080 }],
});

const mail = (hostPort: number, protocol = 'tcp') =>
  aPopulation({
    neighbours: [aNeighbour('mail-web-1', { ports: [{ hostAddress: '192.0.2.1', hostPort, protocol }] })],
  });

checkCases(hostPortSharedWithOtherProject, {
  pass: {
    'different ports': { containers: [api], population: mail(8081) },
    'the same number of another protocol': { containers: [api], population: mail(8080, 'udp') },
    'the target is alone': { containers: [api], population: aPopulation() },
  },
  fail: {
    'the same port on another address': {
      containers: [api],
      population: mail(8080),
      findings: [
        {
          subject: { service: 'api', container: 'shop-api-1', port: '127.0.0.1:8080/tcp' },
          message: 'host port 8080/tcp is published by mail-web-1 (mail) on 192.0.2.1 as well',
        },
      ],
    },
  },
  notApplicable: {
    'the target publishes no port': { containers: [aContainer('api')], population: mail(8080) },
  },
});
