import { checkCases } from '../../testing/check-cases.ts';
import { projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { imageDigestMissing } from './image-digest-missing.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const using = (image: string) => projectOf(aService('db', { image, keys: { image: at(4) } }));

checkCases(imageDigestMissing, {
  pass: {
    'a digest behind the tag': using(`postgres:16.3@${digest}`),
    'a digest alone': using(`postgres@${digest}`),
  },
  fail: {
    'a tag alone': {
      ...using('postgres:16.3'),
      findings: [
        { subject: { service: 'db', image: 'postgres:16.3', ...at(4) }, message: 'the image has a tag and no digest' },
      ],
    },
  },
  notApplicable: {
    'a moving tag is a matter of its own': using('postgres:latest'),
    'the image is built here': projectOf(aService('api', { build: { context: '.', arguments: [] } })),
    'no service is declared': projectOf(),
  },
});
