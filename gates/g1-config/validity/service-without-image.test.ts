import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { diagnosed, diagnosedFinding } from '../../testing/compose-diagnostics.ts';
import { aService } from '../../testing/declared.ts';
import { serviceWithoutImage } from './service-without-image.ts';

const message = 'service "api" has neither an image nor a build';

checkCases(serviceWithoutImage, {
  pass: { 'an image': projectOf(aService('api')) },
  fail: {
    neither: {
      ...diagnosed('image-missing', message, { services: [aService('api')] }),
      findings: [diagnosedFinding(message)],
    },
  },
  notApplicable: { 'no service is active': projectOf(aService('debug', { profiles: ['debug'] })) },
});
