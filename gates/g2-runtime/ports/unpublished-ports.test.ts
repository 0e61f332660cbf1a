import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer } from '../../testing/evidence.ts';
import { unpublishedPorts } from './unpublished-ports.ts';

const exposed = [
  { containerPort: 3000, protocol: 'tcp' },
  { containerPort: 9100, protocol: 'tcp' },
];
const ports = [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 3000 }];

test('lists what is exposed and not published, and says what that does not tell', () => {
  const api = cited(aContainer('api', { exposedPorts: exposed, ports }));
  expect(unpublishedPorts.present({ containers: [api] })).toMatchObject({
    rows: [{ cells: ['api', 'shop-api-1', '9100/tcp'] }],
    note: expect.stringContaining('cannot be told without entering the container'),
  });
});

test('has nothing to show when everything is published', () => {
  const api = cited(aContainer('api', { exposedPorts: exposed.slice(0, 1), ports }));
  expect(unpublishedPorts.present({ containers: [api] })).toEqual({
    notApplicable: 'every port that a running container exposes is published',
  });
});
