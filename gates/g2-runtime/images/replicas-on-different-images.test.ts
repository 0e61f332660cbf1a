import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { replicasOnDifferentImages } from './replicas-on-different-images.ts';

const second = (imageId: string) => aContainer('api', { name: 'shop-api-2', number: 2, imageId });

checkCases(replicasOnDifferentImages, {
  pass: { 'all from one image': { containers: [aContainer('api'), second('sha256:api')] } },
  fail: {
    'one was recreated and the other was not': {
      containers: [aContainer('api'), second('sha256:new')],
      findings: [{ subject: { service: 'api' }, message: 'its containers run different images' }],
    },
  },
  notApplicable: {
    'one container each': { containers: [aContainer('api'), aContainer('worker')] },
    'compose run takes what is there': {
      containers: [aContainer('api'), aContainer('api', { imageId: 'sha256:new', oneOff: true })],
    },
  },
});
