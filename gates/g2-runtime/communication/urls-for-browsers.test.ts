import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { urlsForBrowsers } from './urls-for-browsers.ts';

const withUrl = (service: string, name: string, value: string) =>
  cited(aContainer(service, { environment: [{ name, value }] }), 'E2');
const proxy = cited(
  aContainer('nginx', { ports: [{ containerPort: 80, protocol: 'tcp', hostAddress: '0.0.0.0', hostPort: 80 }] }),
  'E1',
);
const present = (...containers: (typeof proxy)[]) => presented(urlsForBrowsers, { containers });

test('the URL that a frontend hands on, and those that their variables name', () => {
  const containers = [
    proxy,
    withUrl('ui', 'API_URL', 'http://localhost/api'),
    withUrl('api', 'CORS_ORIGIN', 'https://shop.example'),
    withUrl('web', 'VITE_API', 'http://localhost:9999'),
  ];
  expect(present(...containers)).toMatchObject({
    rows: [
      { cells: ['api', 'CORS_ORIGIN', 'https://shop.example:443', 'another host'], evidence: ['E2'] },
      { cells: ['ui', 'API_URL', 'http://localhost:80', 'nginx'] },
      { cells: ['web', 'VITE_API', 'http://localhost:9999', 'no service of the target'] },
    ],
  });
});

test('a URL between services is none', () => {
  expect(present(proxy, withUrl('api', 'REDIS_URL', 'redis://redis:6379'))).toEqual({
    notApplicable: 'no URL in an environment is known to be meant for browsers',
  });
});
