import { expect, test } from 'vitest';
import { cited } from '../../testing/compose.ts';
import { aContainer, anExchange } from '../../testing/evidence.ts';
import { presented } from '../../testing/presented.ts';
import { unpublishedPorts } from './unpublished-ports.ts';

const exposed = [
  { containerPort: 3000, protocol: 'tcp' },
  { containerPort: 9100, protocol: 'tcp' },
];
const ports = [{ containerPort: 3000, protocol: 'tcp', hostAddress: '127.0.0.1', hostPort: 3000 }];

test('lists what is exposed and not published, and says what that does not tell', () => {
  const api = cited(aContainer('api', { exposedPorts: exposed, ports }));
  expect(presented(unpublishedPorts, { containers: [api], httpExchanges: [] })).toMatchObject({
    rows: [{ cells: ['api', 'shop-api-1', '9100/tcp', 'none that was asked'] }],
    note: expect.stringContaining('cannot be told without entering the container'),
  });
});

test('has nothing to show when everything is published', () => {
  const api = cited(aContainer('api', { exposedPorts: exposed.slice(0, 1), ports }));
  expect(presented(unpublishedPorts, { containers: [api], httpExchanges: [] })).toEqual({
    notApplicable: 'every port that a running container exposes is published',
  });
});

test('tells which of them answered over HTTP by the address of the container', () => {
  const api = cited(aContainer('api', { exposedPorts: [...exposed, ...exposed] }), 'E1');
  const answer = cited(anExchange('api', { containerPort: 3000, via: 'container address' }), 'E2');
  expect(presented(unpublishedPorts, { containers: [api], httpExchanges: [answer] })).toMatchObject({
    rows: [{ cells: ['api', 'shop-api-1', '3000/tcp, 9100/tcp', '3000/tcp'], evidence: ['E1', 'E2'] }],
  });
});
