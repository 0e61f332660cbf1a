import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { imageAndBuildDeclared } from './image-and-build-declared.ts';

const build = { context: '.', arguments: [] };
const { image: _, ...withoutImage } = aService('api');

checkCases(imageAndBuildDeclared, {
  pass: {
    'an image': projectOf(aService('api')),
    'a build': projectOf({ ...withoutImage, build }),
    'both, with a pull policy': projectOf(aService('api', { build, keys: { pull_policy: at(6) } })),
  },
  fail: {
    both: {
      ...projectOf(aService('api', { build, keys: { build: at(5) } })),
      findings: [
        { subject: { service: 'api', ...at(5) }, message: 'image and build are declared, and no pull_policy' },
      ],
    },
  },
  notApplicable: { 'neither, which refuses the files': projectOf(withoutImage) },
});
