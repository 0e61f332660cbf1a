import { portText, publishedPorts } from '../../../src/derive/ports/declared-port.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { cis, composeSpec } from '../../../src/model/reference.ts';
import { knownService } from '../../../src/services/identify-service.ts';

const FIRST_UNPRIVILEGED_PORT = 1024;

export const lowHostPortDeclared = defineCheck({
  meta: {
    id: 'low-host-port-declared',
    priority: 'P3',
    title: 'No service but a known proxy publishes a port below 1024 of the host',
    failureTitle: 'Services other than proxies publish ports below 1024 of the host',
    why: 'Those ports stand for services of the host itself, with which the container then collides or is confused.',
    fix: 'Publish a port from 1024 up, and leave the low ports to the proxy.',
    impact: 'collision with services of the host',
    effort: 'small',
    references: [cis('5.8'), composeSpec('05-services', 'ports')],
    example: {
      bad: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    ports: ["80:3000"]
`,
      },
      good: {
        'compose.yaml': `services:
  api:
    image: registry.example/shop/api:1.4
    ports: ["127.0.0.1:8080:3000"]
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const ports = publishedPorts(composeProject).filter(({ port }) => port.published !== undefined);
    const findings = ports
      .filter(({ port }) => Number.parseInt(port.published ?? '', 10) < FIRST_UNPRIVILEGED_PORT)
      .filter(({ service }) => knownService(service)?.role !== 'proxy')
      .map(({ service, port, evidence }) => ({
        subject: { service: service.name, port: portText(port), ...port.at },
        message: `port ${port.target}/${port.protocol} is published on port ${port.published ?? ''} of the host`,
        observed: `"${portText(port)}"`,
        expected: 'a port of the host from 1024 up',
        evidence: [evidence] as const,
      }));
    return judgeDeclared(composeProject, ports, findings, 'no service publishes a port that the files choose');
  },
});
