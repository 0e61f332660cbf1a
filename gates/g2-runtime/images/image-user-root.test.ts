import { checkCases } from '../../testing/check-cases.ts';
import { aContainer, anImage, aProcessList } from '../../testing/evidence.ts';
import { imageUserRoot } from './image-user-root.ts';

const subject = { service: 'api', image: 'shop-api:1.0' };
const started = (user: string) => [aContainer('api', { user })];

checkCases(imageUserRoot, {
  pass: { 'a user of its own': { containers: started('1000'), images: [anImage({ user: '1000' })] } },
  fail: {
    none: {
      containers: started(''),
      images: [anImage({ user: '' })],
      findings: [{ subject, message: 'it names no user', observed: 'no USER' }],
    },
    'none, and of its processes none was seen to run as root': {
      containers: started(''),
      images: [anImage({ user: '' })],
      processes: [aProcessList('api', ['1000']), aProcessList('db', ['0'])],
      findings: [{ subject, message: 'it names no user' }],
    },
    'root, which the container names once more': {
      containers: started('0'),
      images: [anImage({ user: 'root' })],
      findings: [{ subject, message: 'it names root', observed: 'USER root' }],
    },
    root: {
      containers: started('0:0'),
      images: [anImage({ user: '0:0' })],
      findings: [{ subject, message: 'it names root' }],
    },
    'none, and its processes were seen to run as root, which is found by a check of its own': {
      containers: started(''),
      images: [anImage({ user: '' })],
      processes: [aProcessList('api', ['0', '1000'])],
      findings: [{ subject, message: 'it names no user', priority: 'P3' }],
    },
    'none, and the container was started with one': {
      containers: started('1000'),
      images: [anImage({ user: '' })],
      findings: [{ subject, message: 'it names no user', observed: 'no USER, started as 1000', priority: 'P3' }],
    },
  },
  notApplicable: {
    'the makers of well-known images decide': {
      containers: [aContainer('db', { image: 'postgres:16' })],
      images: [anImage({ id: 'sha256:db', user: '' })],
    },
    'there is no container': { containers: [], images: [] },
  },
});
