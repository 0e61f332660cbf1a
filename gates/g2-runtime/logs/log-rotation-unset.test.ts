import { expect, test } from 'vitest';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { outcomeWithMissing } from '../../testing/with-missing.ts';
import { logRotationUnset } from './log-rotation-unset.ts';

const logging = (driver: string, options: Record<string, string> = {}) =>
  aContainer('api', { logging: { driver, options } });
const findings = [{ subject: { service: 'api', container: 'shop-api-1' }, message: 'its log is never rotated' }];

checkCases(logRotationUnset, {
  pass: {
    'json-file with a size': { containers: [logging('json-file', { 'max-size': '10m' })] },
    'local rotates by itself': { containers: [logging('local')] },
    'a bounded log beside one that is sent away': { containers: [logging('local'), logging('syslog')] },
  },
  fail: {
    'json-file without options': { containers: [logging('json-file'), aContainer('ui')], findings },
    'a number of files alone bounds nothing': {
      containers: [logging('json-file', { 'max-file': '3' })],
      findings,
    },
    'a size that stands for none': { containers: [logging('json-file', { 'max-size': '-1' })], findings },
  },
  notApplicable: {
    'the log goes elsewhere': { containers: [logging('gelf')] },
    'only a container of compose run': { containers: [{ ...logging('json-file'), oneOff: true }] },
    'there is no container': { containers: [] },
  },
});

test.each(['json-file', 'k8s-file'])('a log of Podman, by its driver %s, may be bounded or not', (driver) => {
  const container = { ...logging(driver), madeBy: 'podman' };
  const outcome = outcomeWithMissing(logRotationUnset, { values: [['containers', container]], missing: [] });
  expect(outcome).toMatchObject({
    verdict: 'indeterminate',
    missing: [{ subject: 'shop-api-1', message: 'Podman does not tell how large its log may become' }],
  });
});
