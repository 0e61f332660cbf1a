import { expect, test } from 'vitest';
import { anOpenPort, cited } from '../../gates/testing/compose.ts';
import { aProject, aService } from '../../gates/testing/declared.ts';
import { publishedPorts } from './declared-port.ts';
import { portTopic } from './port-topic.ts';

const topics = (...services: ReturnType<typeof aService>[]) => {
  const project = cited(aProject({ services }));
  return publishedPorts(project).map((published) => portTopic(published, project));
};
const publishing = (name: string, image: string, port: number) => aService(name, { image, ports: [anOpenPort(port)] });

test('a port is one thing only', () => {
  expect(
    topics(
      publishing('queue', 'rabbitmq:3.13-management', 15_672),
      publishing('db', 'postgres:17', 5432),
      publishing('api', 'shop/api:1.0', 3000),
    ),
  ).toEqual(['management interface', 'data store', 'application']);
});

test('beside a proxy a port is a way around it, unless it speaks what no proxy passes on', () => {
  expect(
    topics(
      publishing('edge', 'caddy:2.8', 443),
      publishing('api', 'shop/api:1.0', 3000),
      publishing('mail', 'shop/mail:1.0', 25),
    ),
  ).toEqual(['proxy', 'beside a proxy', 'application']);
});
