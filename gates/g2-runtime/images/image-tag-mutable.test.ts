import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { imageTagMutable } from './image-tag-mutable.ts';

const from = (image: string) => aContainer('api', { image });
const finding = (image: string, message: string) => ({ subject: { service: 'api', image }, message });
const DIGEST = `sha256:${'ab12'.repeat(16)}`;

checkCases(imageTagMutable, {
  pass: {
    'a version': { containers: [from('postgres:15.6-alpine')] },
    'a version behind a registry with a port': { containers: [from('registry.example:5000/shop/api:1.4')] },
    'a digest, whatever the tag': { containers: [from(`postgres:latest@${DIGEST}`)] },
    'the identifier of an image': { containers: [from(DIGEST)] },
    'a commit': { containers: [from('registry.example/api:3f9a2c1')] },
  },
  fail: {
    latest: {
      containers: [from('ollama/ollama:latest')],
      findings: [finding('ollama/ollama:latest', 'the tag latest moves')],
    },
    'no tag': { containers: [from('redis')], findings: [finding('redis', 'the image has no tag, which means latest')] },
    'no tag behind a registry with a port': {
      containers: [from('registry.example:5000/api')],
      findings: [finding('registry.example:5000/api', 'the image has no tag, which means latest')],
    },
    'a line of versions': {
      containers: [from('nginx:alpine')],
      findings: [finding('nginx:alpine', 'the tag alpine moves')],
    },
    'latest of a variant': {
      containers: [from('node:latest-alpine3.20')],
      findings: [finding('node:latest-alpine3.20', 'the tag latest-alpine3.20 moves')],
    },
    'an image built by Compose is minor, once for its replicas': {
      containers: [from('shop-api'), { ...from('shop-api'), name: 'shop-api-2' }],
      findings: [{ ...finding('shop-api', 'the image has no tag, which means latest'), priority: 'P3' }],
    },
  },
  notApplicable: {
    'there is no container': { containers: [] },
  },
});
