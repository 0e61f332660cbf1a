import { expect, test } from 'vitest';
import { anOpenPort, cited } from '../../../gates/testing/compose.ts';
import { aProject, aService } from '../../../gates/testing/declared.ts';
import { type PortTopic, portsOn } from './port-topic.ts';

const topics = (...services: ReturnType<typeof aService>[]) => {
  const project = cited(aProject({ services }));
  const all: PortTopic[] = ['management interface', 'data store', 'proxy', 'beside a proxy', 'application'];
  return Object.fromEntries(
    all.flatMap((topic) => portsOn(topic, project).map(({ service }) => [service.name, topic] as const)),
  );
};
const publishing = (name: string, image: string, port: number) => aService(name, { image, ports: [anOpenPort(port)] });

test('a port is one thing only', () => {
  expect(
    topics(
      publishing('queue', 'rabbitmq:3.13-management', 15_672),
      publishing('db', 'postgres:17', 5432),
      publishing('api', 'shop/api:1.0', 3000),
    ),
  ).toEqual({ queue: 'management interface', db: 'data store', api: 'application' });
});

test('beside a proxy a port is a way around it, unless it speaks what no proxy passes on', () => {
  expect(
    topics(
      publishing('edge', 'caddy:2.8', 443),
      publishing('api', 'shop/api:1.0', 3000),
      publishing('mail', 'shop/mail:1.0', 25),
    ),
  ).toEqual({ edge: 'proxy', api: 'beside a proxy', mail: 'application' });
});
