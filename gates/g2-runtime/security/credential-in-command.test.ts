import type { ReadableText } from '../../../src/model/evidence/container.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { credentialInCommand } from './credential-in-command.ts';

const holding = (place: ReadableText['place'], secrets = [aSecret({ position: 'argument' })]) => [
  aContainer('cache', { readableTexts: [{ place, name: place, value: 'redis-cli -a «redacted»', secrets }] }),
];
const found = (place: string) => [
  { subject: { service: 'cache', topic: place }, message: `its ${place} holds a credential` },
];

checkCases(credentialInCommand, {
  pass: {
    'a command without a credential': { containers: holding('command', []) },
    'the secret of a label is a matter of its own': {
      containers: [...holding('label'), ...holding('command', [])],
    },
  },
  fail: {
    'a command': { containers: holding('command'), findings: found('command') },
    'a health check': { containers: holding('health check'), findings: found('health check') },
    'two replicas count once': {
      containers: [...holding('command'), ...holding('command')],
      findings: found('command'),
    },
  },
  notApplicable: { 'an older capture': { containers: [aContainer('cache')] }, 'no container': { containers: [] } },
});
