import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { engineApiUnprotected } from './engine-api-unprotected.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(engineApiUnprotected, {
  pass: {
    'over a socket': { engine: aPosturedEngine() },
    'over TLS': {
      engine: aPosturedEngine({ connection: 'TCP with TLS' }, { endpoint: 'tcp://192.0.2.1:2376' }),
    },
  },
  fail: {
    'this run came without TLS': {
      engine: aPosturedEngine({ connection: 'TCP without TLS' }, { endpoint: 'tcp://192.0.2.1:2375' }),
      findings: [
        {
          subject: { ...subject, topic: 'tcp://192.0.2.1:2375' },
          message: 'this run reached it over TCP without TLS',
        },
      ],
    },
    'on the host itself, where a filter may stand': {
      engine: aPosturedEngine({ connection: 'TCP without TLS' }, { endpoint: 'tcp://127.0.0.1:2375' }),
      findings: [
        {
          subject: { ...subject, topic: 'tcp://127.0.0.1:2375' },
          message: 'this run reached it over TCP without TLS',
          priority: 'P3',
        },
      ],
    },
    'the engine says so': {
      engine: aPosturedEngine({ warnings: ['API is accessible on http://0.0.0.0:2375 without encryption.'] }),
      findings: [
        {
          subject: { ...subject, topic: 'API is accessible on http://0.0.0.0:2375 without encryption.' },
          message: 'it says itself that its API is open',
        },
      ],
    },
  },
  notApplicable: OLD,
});
