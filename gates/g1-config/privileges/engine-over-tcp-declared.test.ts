import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { engineOverTcpDeclared } from './engine-over-tcp-declared.ts';

const asking = (value: string, ...others: ReturnType<typeof aService>[]) =>
  projectOf(aService('ci', { environment: [anEntry('DOCKER_HOST', value)] }), ...others);
const filter = aService('guard', { image: 'tecnativa/docker-socket-proxy:0.3' });

checkCases(engineOverTcpDeclared, {
  pass: {
    'no engine is named': projectOf(aService('api')),
    'an engine with TLS': asking('tcp://192.0.2.10:2376'),
    'a socket proxy of the project': asking('tcp://guard:2375', filter),
  },
  fail: {
    'an engine without TLS': {
      ...asking('tcp://192.0.2.10:2375'),
      findings: [
        {
          subject: { service: 'ci', variable: 'DOCKER_HOST', ...at(12) },
          message: 'an engine without TLS at 192.0.2.10:2375 is named in DOCKER_HOST',
        },
      ],
    },
    'an engine of another service, which is no filter': {
      ...asking('tcp://engine:2375', aService('engine', { image: 'docker:27-dind' })),
      findings: [
        {
          subject: { service: 'ci', variable: 'DOCKER_HOST', ...at(12) },
          message: 'an engine without TLS at engine:2375 is named in DOCKER_HOST',
        },
      ],
    },
    'a daemon that listens on every address': {
      ...projectOf(aService('engine', { command: ['dockerd', '-H', 'tcp://0.0.0.0:2375'], keys: { command: at(7) } })),
      findings: [
        {
          subject: { service: 'engine', ...at(7) },
          message: 'an engine without TLS at 0.0.0.0:2375 is named in the command',
        },
      ],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
