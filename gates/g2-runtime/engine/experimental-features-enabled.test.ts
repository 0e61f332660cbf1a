import { checkCases } from '../../testing/check-cases.ts';
import { aPosturedEngine } from '../../testing/engine.ts';
import { anEngine } from '../../testing/evidence.ts';
import { experimentalFeaturesEnabled } from './experimental-features-enabled.ts';

const subject = { engine: 'host-1' };
const OLD = { 'an older capture': { engine: anEngine() } };

checkCases(experimentalFeaturesEnabled, {
  pass: { off: { engine: aPosturedEngine() } },
  fail: {
    on: {
      engine: aPosturedEngine({ experimental: true }),
      findings: [{ subject, message: 'experimental features are on' }],
    },
  },
  notApplicable: {
    ...OLD,
    'Podman, which says so always': { engine: aPosturedEngine({ product: 'Podman Engine', experimental: true }) },
  },
});
