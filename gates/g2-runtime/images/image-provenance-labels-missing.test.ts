import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anImage } from '../../testing/evidence.ts';
import { imageProvenanceLabelsMissing } from './image-provenance-labels-missing.ts';

const containers = [aContainer('api')];
const label = (name: string, value = '1') => ({ [`org.opencontainers.image.${name}`]: value });
const ALL = { ...label('version'), ...label('revision'), ...label('created') };

const finding = (message: string) => ({ subject: { service: 'api', image: 'shop-api:1.0' }, message });

checkCases(imageProvenanceLabelsMissing, {
  pass: {
    'all labels are there': { containers, images: [anImage({ labels: ALL })] },
    'an image that nobody uses is not looked at': {
      containers,
      images: [anImage({ labels: ALL }), anImage({ id: 'x' })],
    },
  },
  fail: {
    'no label at all': {
      containers,
      images: [anImage()],
      findings: [finding('it lacks the labels version, revision, created')],
    },
    'one is empty': {
      containers,
      images: [anImage({ labels: { ...ALL, ...label('revision', ' ') } })],
      findings: [{ ...finding('it lacks the labels revision'), observed: 'no org.opencontainers.image.revision' }],
    },
    'each service with its own image, and each of two images of one': {
      containers: [
        aContainer('api'),
        aContainer('api', { name: 'shop-api-2', image: 'shop-api:2.0', imageId: 'sha256:api2' }),
        aContainer('ui', { imageId: 'sha256:api' }),
      ],
      images: [anImage(), anImage({ id: 'sha256:api2', labels: ALL })],
      findings: [
        {
          ...finding('it lacks the labels version, revision, created'),
          observed:
            'no org.opencontainers.image.version, org.opencontainers.image.revision, org.opencontainers.image.created',
        },
        {
          subject: { service: 'ui', image: 'shop-ui:1.0' },
          message: 'it lacks the labels version, revision, created',
        },
      ],
    },
    'once for all replicas': {
      containers: [...containers, aContainer('api', { name: 'shop-api-2' })],
      images: [anImage({ labels: { ...label('version'), ...label('created') } })],
      findings: [finding('it lacks the labels revision')],
    },
  },
  notApplicable: {
    'a well-known image is not built by the team': {
      containers: [aContainer('db', { image: 'postgres:15', imageId: 'sha256:api' })],
      images: [anImage()],
    },
    'there is no container': { containers: [], images: [] },
  },
});
