import { statedPorts } from '../../../src/derive/documents/stated-ports.ts';
import { isTracingVariable } from '../../../src/derive/monitoring/tracing-endpoint.ts';
import { type DeclaredUrl, declaredUrls } from '../../../src/derive/networks/declared-url.ts';
import { type LookedUp, lookUp } from '../../../src/derive/networks/name-lookup.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck, type FindingDraft } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { composeSpec, dockerDocs } from '../../../src/model/reference.ts';

export const declaredUrlUnresolved = defineCheck({
  meta: {
    id: 'declared-url-unresolved',
    priority: 'P1',
    title: 'Every declared URL names a service within reach and a port it has',
    failureTitle: 'Declared URLs name no service within reach, or no port of it',
    why: 'The name is not found or the connection is refused, which shows only when the service first needs the other one.',
    fix: 'Correct the name or the port, or attach both services to one network.',
    impact: 'services do not find each other',
    effort: 'small',
    references: [
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
      composeSpec('05-services', 'networks'),
    ],
    example: {
      bad: {
        'compose.yaml': `services:
  registry: { image: registry.example/shop/registry:1.4, expose: ["8009"] }
  agent:
    image: registry.example/shop/agent:1.4
    environment: { REGISTRY_URL: "http://agent-registry:8009" }
`,
      },
      good: {
        'compose.yaml': `services:
  registry: { image: registry.example/shop/registry:1.4, expose: ["8009"] }
  agent:
    image: registry.example/shop/agent:1.4
    environment: { REGISTRY_URL: "http://registry:8009" }
`,
      },
    },
  },
  needs: ['composeProject', 'dockerfiles'],
  evaluate({ composeProject, dockerfiles }) {
    // Where traces are sent to, and localhost, are judged by themselves; what the files cannot tell is not judged.
    const urls = declaredUrls(composeProject)
      .filter(({ variable }) => !isTracingVariable(variable))
      .map((url) => ({ ...url, answer: lookUp(url.host, url.service, composeProject) }))
      .filter(({ answer }) => answer.kind !== 'unknown' && answer.kind !== 'itself');
    const findings = urls.flatMap((url) => {
      const fault = faultOf(url, url.answer, dockerfiles);
      if (fault === undefined) return [];
      const { service, variable, host, port, at, evidence } = url;
      const subject = { service: service.name, variable, ...at };
      return [{ subject, ...fault, observed: `${host}:${port}`, evidence: [evidence] as const }];
    });
    const reason = 'no environment variable of a service holds the URL of something inside the project';
    return judgeDeclared(composeProject, urls, findings, reason);
  },
});

type Fault = Pick<FindingDraft, 'message' | 'expected' | 'priority'>;

function faultOf(
  { service, host, port }: DeclaredUrl,
  answer: LookedUp,
  dockerfiles: EvidenceFor<'dockerfiles'>['dockerfiles'],
): Fault | undefined {
  if (answer.kind === 'nothing') return { message: `no service is named ${host}`, expected: 'the name of a service' };
  if (answer.kind === 'unreachable')
    return { message: `${host} is on no network of ${service.name}`, expected: 'a network in common' };
  const ports = answer.kind === 'service' ? statedPorts(answer.service, dockerfiles) : [];
  if (ports.length === 0 || ports.includes(port)) return undefined;
  // What a program listens on is seen in the running system only.
  return {
    message: `nothing says that ${host} listens on ${port} (unverified until G2)`,
    expected: `one of its ports: ${ports.join(', ')}`,
    priority: 'P2',
  };
}
