import { checkCases } from '../../testing/check-cases.ts';
import { anEntry, projectOf } from '../../testing/compose.ts';
import { aService, at } from '../../testing/declared.ts';
import { siblingUrlMissing } from './sibling-url-missing.ts';

const agent = (name: string, url?: string) =>
  aService(name, {
    image: 'shop/agent:1.0',
    environment: url === undefined ? [] : [anEntry('BUS_URL', url)],
  });
const three = (url: string) => ['a', 'b', 'c'].map((name) => agent(name, url));

checkCases(siblingUrlMissing, {
  pass: {
    'all have it': projectOf(...three('redis://bus'), agent('d', 'redis://bus')),
    'two have it and two have not': projectOf(
      agent('a', 'redis://bus'),
      agent('b', 'redis://bus'),
      agent('c'),
      agent('d'),
    ),
    'nobody is told of itself': projectOf(...three('http://d:80'), agent('d')),
  },
  fail: {
    'one of four has none': {
      ...projectOf(...three('redis://bus'), agent('d')),
      findings: [
        { subject: { service: 'd', variable: 'BUS_URL', ...at(3) }, message: 'is not given, as in its 3 siblings' },
      ],
    },
    'one of four has another': {
      ...projectOf(...three('redis://bus'), agent('d', 'redis://old')),
      findings: [
        {
          subject: { service: 'd', variable: 'BUS_URL', ...at(12) },
          message: 'leads elsewhere than in its 3 siblings',
        },
      ],
    },
  },
  notApplicable: { 'three of one image': projectOf(...three('redis://bus')) },
});
