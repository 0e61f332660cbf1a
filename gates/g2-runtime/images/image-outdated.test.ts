import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anImage, aRun, secondsAgo } from '../../testing/evidence.ts';
import { thresholdsOf } from '../../testing/thresholds.ts';
import { imageOutdated } from './image-outdated.ts';

const DAY = 86_400;
const built = (days: number) => ({
  containers: [aContainer('api')],
  images: [anImage({ createdAt: secondsAgo(days * DAY) })],
  run: aRun(),
});
const finding = (days: number) => ({
  subject: { service: 'api', image: 'shop-api:1.0' },
  message: `it was built ${days} days ago`,
});

checkCases(imageOutdated, {
  pass: {
    'younger than the threshold': { ...built(100), thresholds: thresholdsOf({ maximumImageAgeDays: 180 }) },
    'an older capture has the usual threshold': { ...built(179), thresholds: thresholdsOf() },
  },
  fail: {
    'older than the threshold': {
      ...built(31),
      thresholds: thresholdsOf({ maximumImageAgeDays: 30 }),
      findings: [finding(31)],
    },
    'older than the usual threshold': { ...built(200), thresholds: thresholdsOf(), findings: [finding(200)] },
  },
  notApplicable: {
    'its builder wrote down no time': {
      containers: [aContainer('api')],
      images: [anImage({ createdAt: '1980-01-01T00:00:01Z' })],
      run: aRun(),
      thresholds: thresholdsOf(),
    },
    'there is no container': { containers: [], images: [], run: aRun(), thresholds: thresholdsOf() },
  },
});
