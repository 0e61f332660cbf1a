import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { engineWarning } from './engine-warning.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(engineWarning, {
  pass: {
    none: { engine: aPosturedEngine() },
    'one that another check judges': {
      engine: aPosturedEngine({ warnings: ['API is accessible on http://0.0.0.0:2375 without encryption.'] }),
    },
  },
  fail: {
    'of the firewall': {
      engine: aPosturedEngine({ warnings: ['bridge-nf-call-iptables is disabled'] }),
      findings: [
        {
          subject: { ...subject, topic: 'bridge-nf-call-iptables is disabled' },
          message: 'it warns: bridge-nf-call-iptables is disabled',
        },
      ],
    },
  },
  notApplicable: OLD,
});
