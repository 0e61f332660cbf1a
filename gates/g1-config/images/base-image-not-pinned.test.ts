import { checkCases } from '../../testing/check-cases.ts';
import { aDockerfile, aStage, inDockerfile } from '../../testing/dockerfiles.ts';
import { baseImageNotPinned } from './base-image-not-pinned.ts';

const from = (...bases: string[]) => ({
  dockerfiles: [aDockerfile(...bases.map((base) => aStage(base, 1, { name: 'build' })))],
});
const message = 'no tag, which stands for latest';

checkCases(baseImageNotPinned, {
  pass: {
    'a release': from('node:20.11.1-alpine'),
    'a digest': from(`node@sha256:${'a'.repeat(64)}`),
    'a stage that starts from an earlier one': from('node:20.11.1', 'build'),
    'a base that an argument decides, beside one that is pinned': from('node:20.11.1', '$BASE'),
  },
  fail: {
    'no tag': { ...from('node'), findings: [{ subject: { image: 'node', ...inDockerfile(1) }, message }] },
    'one of several': {
      ...from('node:20.11.1', 'nginx:alpine'),
      findings: [
        {
          subject: { image: 'nginx:alpine', ...inDockerfile(1) },
          message: 'the tag alpine is moved to newer images',
        },
      ],
    },
  },
  notApplicable: {
    'nothing is built here': { dockerfiles: [] },
    'it starts from nothing': from('scratch'),
    'an argument of the build decides': from('node:$TAG'),
  },
});
