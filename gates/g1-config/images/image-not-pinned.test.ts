import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { imageNotPinned } from './image-not-pinned.ts';

const using = (image: string) => projectOf(aService('db', { image, keys: { image: at(4) } }));
const failing = (image: string, message: string) => ({
  ...using(image),
  findings: [{ subject: { service: 'db', image, ...at(4) }, message }],
});
const digest = `sha256:${'a'.repeat(64)}`;

checkCases(imageNotPinned, {
  pass: {
    'a release': using('postgres:16.3'),
    'a release of a variant': using('postgres:16-alpine'),
    'a digest': using(`postgres@${digest}`),
    'a digest beside a moving tag': using(`postgres:latest@${digest}`),
    'a registry with a port': using('registry.example:5000/db:16'),
  },
  fail: {
    'no tag': failing('postgres', 'no tag, which stands for latest'),
    'no tag, with a registry port': failing('registry.example:5000/db', 'no tag, which stands for latest'),
    latest: failing('ollama/ollama:latest', 'the tag latest is moved to newer images'),
    'a variant without a release': failing('redis:alpine', 'the tag alpine is moved to newer images'),
    'a variant of a moving tag': failing('nginx:stable-alpine', 'the tag stable-alpine is moved to newer images'),
    'a tag that an unset variable left blank': failing('postgres:', 'no tag, which stands for latest'),
  },
  notApplicable: {
    'the image is built here': projectOf(aService('api', { image: 'api', build: { context: '.', arguments: [] } })),
    'no service is declared': projectOf(),
  },
});
