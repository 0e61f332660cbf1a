import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { aDockerfile, aStage, inDockerfile } from '../../testing/dockerfiles.ts';
import { userUndeclared } from './user-undeclared.ts';

const { user: _, ...undeclared } = aService('api');
const built = { ...undeclared, build: { context: './api', arguments: [] } };
const finding = {
  subject: { service: 'api', ...at(3) },
  message: 'no user is declared (the image may set one: unverified until G2)',
  priority: 'P2' as const,
};

checkCases(userUndeclared, {
  pass: {
    'an id': projectOf(aService('api', { user: '1000:1000' })),
    'root is declared, which other checks judge': projectOf(aService('api', { user: 'root' })),
    'an image that is published to run without root': projectOf({ ...undeclared, image: 'bitnami/kafka:3.7' }),
    'the Dockerfile starts from such an image': {
      ...projectOf(built),
      dockerfiles: [aDockerfile(aStage('golang:1.25', 1), aStage('gcr.io/distroless/static:nonroot', 5))],
    },
    'the Dockerfile sets one': {
      ...projectOf(built),
      dockerfiles: [aDockerfile(aStage('node:22', 1, { user: 'node' }))],
    },
  },
  fail: {
    'no user': { ...projectOf(undeclared), findings: [finding] },
    'a blank user': { ...projectOf(aService('api', { user: '' })), findings: [finding] },
    'the Dockerfile sets none either': {
      ...projectOf(built),
      dockerfiles: [aDockerfile(aStage('node:22', 1))],
      findings: [
        {
          subject: { service: 'api', ...inDockerfile(1) },
          message: 'no user is declared, and its Dockerfile sets none (node:22 may set one: unverified until G2)',
        },
      ],
    },
    'the Dockerfile starts from nothing': {
      ...projectOf(built),
      dockerfiles: [aDockerfile(aStage('golang:1.25', 1, { user: 'build' }), aStage('scratch', 5))],
      findings: [
        {
          subject: { service: 'api', ...inDockerfile(5) },
          message: 'no user is declared, and its Dockerfile sets none (so it is root)',
        },
      ],
    },
    'it is built elsewhere': {
      ...projectOf({ ...undeclared, build: { context: 'https://git.example/api.git', arguments: [] } }),
      findings: [finding],
    },
  },
  notApplicable: { 'no service is declared': projectOf() },
});
