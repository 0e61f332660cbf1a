import { checkCases } from '../../testing/check-cases.ts';
import { aVariable } from '../../testing/compose.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { imageDrift } from './image-drift.ts';

checkCases(imageDrift, {
  pass: {
    'the same reference': beside(),
    'the engine leaves out what every name means': beside({
      service: { image: 'docker.io/library/redis' },
      container: { image: 'redis:latest' },
    }),
    'what is built has the name that Compose gives it': beside({
      service: { image: undefined, build: { context: '.', arguments: [] } },
      container: { image: 'shop-api' },
    }),
    'a digest that the image has': beside({
      service: { image: `redis@sha256:${'ab'.repeat(32)}` },
      container: { image: 'redis:7' },
      image: { digests: [`redis@sha256:${'ab'.repeat(32)}`] },
    }),
    'an id of which the image has the name': beside({
      container: { image: `sha256:${'ab'.repeat(32)}` },
      image: { tags: ['registry.example/shop/api:1.0'] },
    }),
  },
  fail: {
    'another tag': {
      ...beside({ service: { image: 'shop/api:1.1', keys: { image: at(5) } }, container: { image: 'shop/api:1.0' } }),
      findings: [drift('it was started from another image than is declared', 5)],
    },
    'another registry': {
      ...beside({ container: { image: 'elsewhere.example/shop/api:1.0' } }),
      findings: [drift('it was started from another image than is declared')],
    },
    'a variable that is not set here may have been set where it was started': {
      ...beside({
        service: { image: 'redis:7', keys: { image: at(5) } },
        container: { image: 'mirror.example/redis:7' },
        project: {
          variables: [aVariable('REDIS_IMAGE', { path: 'services.api.image', resolvedFrom: 'fallback' })],
        },
      }),
      findings: [{ ...drift('it was started from another image than is declared', 5), priority: 'P3' }],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
