import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anImage } from '../../testing/evidence.ts';
import { imageTagMoved } from './image-tag-moved.ts';

const finding = {
  subject: { service: 'api', container: 'shop-api-1', image: 'shop-api:1.0' },
  message: 'the tag it was started by does not name its image any more',
};
const named = (image: string) => [aContainer('api', { image })];

checkCases(imageTagMoved, {
  pass: {
    'the image has the tag': { containers: [aContainer('api')], images: [anImage()] },
    'the engine leaves out what every name means': {
      containers: named('docker.io/library/redis'),
      images: [anImage({ tags: ['redis:latest'] })],
    },
  },
  fail: {
    'the image has no tag any more': {
      containers: [aContainer('api')],
      images: [anImage({ tags: [] })],
      findings: [finding],
    },
    'the image has only another tag': {
      containers: [aContainer('api')],
      images: [anImage({ tags: ['shop-api:0.9'] })],
      findings: [finding],
    },
  },
  notApplicable: {
    'a digest names one image for ever': {
      containers: named(`redis@sha256:${'ab'.repeat(32)}`),
      images: [anImage({ tags: [] })],
    },
    'it was started by an id': { containers: named('ab'.repeat(32)), images: [anImage({ tags: [] })] },
    'there is no container': { containers: [], images: [] },
  },
});
