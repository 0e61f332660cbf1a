import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { labelDrift } from './label-drift.ts';

checkCases(labelDrift, {
  pass: {
    'none but those of Compose': beside(),
    'those of the service beside those of the image': beside({
      service: { labels: { a: '1' } },
      container: { labels: { a: '1', brought: 'yes', 'com.docker.compose.project': 'shop' } },
      image: { labels: { brought: 'yes', a: '0' } },
    }),
    'a masked value is the same on both sides': beside({
      service: { labels: { token: '«redacted:k3v9x2m7qa»' } },
      container: { labels: { token: '«redacted:k3v9x2m7qa»' } },
    }),
  },
  fail: {
    'another, a missing and an old one': {
      ...beside({
        service: { labels: { a: '1', b: '2' }, keys: { labels: at(7) } },
        container: { labels: { a: '0', c: '3' } },
      }),
      findings: [
        drift('the label a is not as declared', 7),
        drift('the label b is declared and not there', 7),
        drift('the label c is there and not declared', 7),
      ],
    },
    'the value of the image instead of the one that is declared': {
      ...beside({
        service: { labels: { a: '1' } },
        container: { labels: { a: '0' } },
        image: { labels: { a: '0' } },
      }),
      findings: [drift('the label a is not as declared')],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
