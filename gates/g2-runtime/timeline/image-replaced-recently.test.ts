import { anEvent, theEvents } from '../../testing/activity.ts';
import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, aRun } from '../../testing/evidence.ts';
import { imageReplacedRecently } from './image-replaced-recently.ts';

const containers = [aContainer('api')];
const removed = (different: object) => theEvents(anEvent('api', 'destroy', 600, different));
const finding = {
  subject: { service: 'api', container: 'shop-api-1' },
  message: 'another image since 2026-01-31 21:20:00 UTC',
};

const run = aRun();

checkCases(imageReplacedRecently, {
  pass: {
    'nothing was removed': { run, containers, engineEvents: theEvents(anEvent('api', 'start', 60)) },
    'it was recreated from the same image': { run, containers, engineEvents: removed({ imageId: 'sha256:api' }) },
    'it was recreated from an image of the same name, and the id is not known': {
      run,
      containers,
      engineEvents: removed({}),
    },
    'another replica was removed': {
      run,
      containers,
      engineEvents: removed({ container: 'shop-api-2', image: 'shop-api:0.9' }),
    },
  },
  fail: {
    'the tag is another': {
      run,
      containers,
      engineEvents: removed({ image: 'shop-api:0.9' }),
      findings: [finding],
    },
    'the tag is the same and was moved': {
      run,
      containers,
      engineEvents: removed({ imageId: 'sha256:older' }),
      findings: [finding],
    },
  },
  notApplicable: { 'there is no container': { run, containers: [], engineEvents: removed({}) } },
});
