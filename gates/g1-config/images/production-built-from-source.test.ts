import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { productionBuiltFromSource } from './production-built-from-source.ts';

const built = { build: { context: './api', arguments: [] }, keys: { build: at(5) } };
const { image: _, ...withoutImage } = aService('api', built);
const subject = { service: 'api', ...at(5) };

checkCases(productionBuiltFromSource, {
  pass: {
    'an image': projectOf(aService('api')),
    'a build that only stands in for an image': projectOf(aService('api', built)),
    'an image that is always pulled': projectOf(aService('api', { ...built, pullPolicy: 'always' })),
  },
  fail: {
    'a build alone': {
      ...projectOf(withoutImage, aService('db')),
      findings: [{ subject, message: 'it is built, and names no image' }],
    },
    'an image that is built at every start': {
      ...projectOf(aService('api', { ...built, pullPolicy: 'build' })),
      findings: [{ subject, message: 'pull_policy says that it is built' }],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
