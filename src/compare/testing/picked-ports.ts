import type { Capture } from '../../model/capture.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import type { Container } from '../../model/evidence/container.ts';
import type { HttpExchange } from '../../model/evidence/container-activity.ts';
import type { PortProbe } from '../../model/evidence/port-probe.ts';

/** Where engines pick from. */
const FIRST = 32_768;
const EVERYWHERE = '0.0.0.0';

interface Numbers {
  readonly of: (container: string, containerPort: number) => number;
}

/**
 * The capture of the same system had its Compose file left every host port to the engine, as `ports: ["3000"]` does.
 * `turn` makes the numbers that were picked other ones.
 */
export function pickedPorts({ manifest, values }: Capture, turn: number): Capture {
  const numbers = numbersFrom(turn);
  const change: Readonly<Record<string, (value: never) => unknown>> = {
    composeProject: undeclared,
    containers: (container: Container) => pickedIn(container, numbers),
    portProbes: (probe: PortProbe) => ({
      ...probe,
      hostAddress: EVERYWHERE,
      picked: true,
      hostPort: numbers.of(probe.container, probe.containerPort),
    }),
    httpExchanges: (exchange: HttpExchange) => askedAt(exchange, numbers),
  };
  const pieces = manifest.pieces.map(
    ({ id, kind }) => [id, change[kind]?.(values.get(id) as never) ?? values.get(id)] as const,
  );
  return { manifest, values: new Map(pieces.filter(([, value]) => value !== undefined)) };
}

/** Another number for each port, and the same one wherever it is told. */
function numbersFrom(turn: number): Numbers {
  const known = new Map<string, number>();
  const of = (container: string, containerPort: number) => {
    const port = `${container} ${containerPort}`;
    const number = known.get(port) ?? FIRST + ((turn * 7919 + known.size * 104_729) % 28_000);
    known.set(port, number);
    return number;
  };
  return { of };
}

function pickedIn(container: Container, numbers: Numbers): Container {
  const { name, ports, portRequests } = container;
  return {
    ...container,
    ports: ports.map((port) => ({
      ...port,
      hostAddress: EVERYWHERE,
      hostPort: numbers.of(name, port.containerPort),
      picked: true,
    })),
    ...(portRequests && {
      portRequests: portRequests.map((request) => ({ ...request, hostAddress: '', hostPort: '' })),
    }),
  };
}

function undeclared(project: ComposeProject): ComposeProject {
  const services = project.services.map((service) => ({
    ...service,
    ports: service.ports.map(({ published: _picked, hostAddress: _all, ...port }) => port),
  }));
  return { ...project, services };
}

function askedAt(exchange: HttpExchange, numbers: Numbers): HttpExchange {
  if (exchange.via !== 'published port') return exchange;
  const url = new URL(exchange.url);
  url.port = String(numbers.of(exchange.container, exchange.containerPort));
  return { ...exchange, url: url.href };
}
