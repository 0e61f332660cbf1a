import { expect, test } from 'vitest';
import { anOpenPort, cited } from '../../../gates/testing/compose.ts';
import { aService } from '../../../gates/testing/declared.ts';
import { managedOn } from './management-port.ts';

test.each([
  ['dpage/pgadmin4:8', 80, 'pgadmin'],
  ['grafana/grafana:11.2', 3000, 'grafana'],
  ['rabbitmq:3.13-management', 15_672, 'rabbitmq'],
  ['rabbitmq:3.13-management', 5672, undefined],
  ['traefik:v3.1', 8080, 'traefik'],
  ['traefik:v3.1', 443, undefined],
  ['phpmyadmin:5', 80, 'phpmyadmin'],
  ['mailhog/mailhog:v1', 8025, 'mailhog'],
  ['mailhog/mailhog:v1', 1025, undefined],
  ['grafana/loki:3', 3100, undefined],
  ['registry.example/shop/api:1.4', 8080, undefined],
])('%s on port %i: %s', (image, target, expected) => {
  const service = cited(aService('ui', { image }));
  expect(managedOn({ service, port: anOpenPort(target), evidence: 'E1' })).toBe(expected);
});
