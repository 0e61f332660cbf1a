import { type EngineAddress, engineAddresses } from '../../../src/derive/engine/engine-address.ts';
import { engineFilterAt } from '../../../src/derive/engine/engine-filter.ts';
import { declaredServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { dockerDocs, owaspDocker } from '../../../src/model/reference.ts';

export const engineOverTcpDeclared = defineCheck({
  meta: {
    id: 'engine-over-tcp-declared',
    priority: 'P0',
    title: 'No service reaches or offers a container engine over TCP without TLS',
    failureTitle: 'Services reach or offer a container engine over TCP without TLS',
    why: 'Whoever reaches such an address controls the engine and with it the host, for it asks for no proof of who is calling.',
    fix: 'Reach the engine over TLS with client certificates (port 2376) or over SSH, or through a socket proxy that lets only the needed calls through.',
    impact: 'host taken over over the network',
    effort: 'medium',
    references: [
      owaspDocker(
        'rule-1---do-not-expose-the-docker-daemon-socket-even-to-the-containers',
        'rule 1, the socket of the daemon',
      ),
      dockerDocs('engine/security/protect-access', 'Protect the Docker daemon socket'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  ci:
    image: registry.example/shop/ci:1.4
    environment:
      DOCKER_HOST: tcp://192.0.2.10:2375
`,
      },
      good: {
        'compose.yaml': `services:
  ci:
    image: registry.example/shop/ci:1.4
    environment:
      DOCKER_HOST: tcp://192.0.2.10:2376
      DOCKER_TLS_VERIFY: "1"
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const services = declaredServices(composeProject);
    const findings = services.flatMap((service) =>
      engineAddresses(service)
        .filter(({ host }) => engineFilterAt(host, composeProject) === undefined)
        .map((address) => ({
          subject: {
            service: service.name,
            ...(address.variable !== undefined && { variable: address.variable }),
            ...address.at,
          },
          message: `an engine without TLS at ${address.host}:${address.port} is named ${placeText(address)}`,
          observed: `tcp://${address.host}:${address.port}`,
          expected: 'an engine over TLS or SSH, or a socket proxy',
          evidence: [service.evidence] as const,
        })),
    );
    return judgeDeclared(composeProject, services, findings, 'the Compose files declare no service');
  },
});

function placeText({ variable }: EngineAddress): string {
  return variable === undefined ? 'in the command' : `in ${variable}`;
}
