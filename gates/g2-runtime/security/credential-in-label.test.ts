import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aSecret } from '../../testing/evidence.ts';
import { credentialInLabel } from './credential-in-label.ts';

const labelled = (name: string, secrets = [aSecret()]) => [
  aContainer('proxy', { readableTexts: [{ place: 'label', name, value: '«redacted»', secrets }] }),
];

checkCases(credentialInLabel, {
  pass: { 'a label that is none': { containers: labelled('shop.team', []) } },
  fail: {
    'a token': {
      containers: labelled('shop.token'),
      findings: [
        {
          subject: { service: 'proxy', topic: 'shop.token' },
          message: 'the label shop.token holds a credential, or a hash of one',
        },
      ],
    },
  },
  notApplicable: {
    'an older capture': { containers: [aContainer('proxy')] },
    'no label, and the secret of a command is a matter of its own': {
      containers: [
        aContainer('cache', {
          readableTexts: [{ place: 'command', name: 'command', value: '', secrets: [aSecret()] }],
        }),
      ],
    },
  },
});
