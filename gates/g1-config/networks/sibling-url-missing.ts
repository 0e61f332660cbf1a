import { type DeclaredUrl, declaredUrls } from '../../../src/derive/networks/declared-url.ts';
import type { DeclaredProject, DeclaredService } from '../../../src/derive/services/declared-services.ts';
import { settledServices } from '../../../src/derive/services/declared-services.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import { composeSpec } from '../../../src/model/reference.ts';
import { countText } from '../../../src/shared/count-text.ts';
import { groupBy } from '../../../src/shared/group-by.ts';

/** With fewer services of one image an exception is as likely as a mistake. */
const FEWEST_SIBLINGS = 4;

export const siblingUrlMissing = defineCheck({
  meta: {
    id: 'sibling-url-missing',
    priority: 'P2',
    title: 'Services of one image are given the same URLs',
    failureTitle: 'Services of one image are not given the same URLs',
    why: 'One of many that does not know where another service is works half, and nobody looks there first.',
    fix: 'Give it the URL too, best by one anchor (`environment: *urls`) for all of them.',
    impact: 'one of many works half',
    effort: 'small',
    references: [composeSpec('10-fragments', 'fragments'), composeSpec('05-services', 'environment')],
    example: {
      bad: {
        'compose.yaml': `x-agent: &agent { image: "shop/agent:1.0", environment: { BUS_URL: "redis://bus:6379" } }
services:
  bus: { image: redis:7 }
  review: *agent
  build: *agent
  release: *agent
  write: { image: "shop/agent:1.0" }
`,
      },
      good: {
        'compose.yaml': `x-agent: &agent { image: "shop/agent:1.0", environment: { BUS_URL: "redis://bus:6379" } }
services:
  bus: { image: redis:7 }
  review: *agent
  build: *agent
  release: *agent
  write: *agent
`,
      },
    },
  },
  needs: ['composeProject'],
  evaluate({ composeProject }) {
    const families = familiesOf(composeProject);
    const urls = declaredUrls(composeProject);
    const findings = families.flatMap((family) =>
      expectedUrls(family, urls).flatMap((url) => lacking(url, family, urls)),
    );
    const reason = `there are no ${FEWEST_SIBLINGS} services of one image or one build`;
    return judgeDeclared(composeProject, families.flat(), findings, reason);
  },
});

type Family = readonly DeclaredService[];

/** Services that are made of the same image or built in the same way. */
function familiesOf(project: DeclaredProject): readonly Family[] {
  const made = ({ image = '', build }: DeclaredService) =>
    JSON.stringify([image, build?.context, build?.dockerfile, build?.target, build?.dockerfileInline]);
  const services = settledServices(project).filter(({ image, build }) => image !== undefined || build !== undefined);
  return [...groupBy(services, made).values()].filter((family) => family.length >= FEWEST_SIBLINGS);
}

/** The URLs that all but one of a family are given, each once. */
function expectedUrls(family: Family, urls: readonly DeclaredUrl[]): readonly DeclaredUrl[] {
  const own = urls.filter(({ service }) => family.some(({ name }) => name === service.name));
  const alike = groupBy(own, ({ variable, host, port }) => JSON.stringify([variable, host, port]));
  return [...alike.values()].filter((same) => holders(same).size === family.length - 1).map(([url]) => url);
}

function lacking(url: DeclaredUrl, family: Family, urls: readonly DeclaredUrl[]) {
  const given = urls.filter(
    (other) => other.variable === url.variable && other.host === url.host && other.port === url.port,
  );
  const odd = family.find(({ name }) => !holders(given).has(name));
  // Nobody is told of itself.
  if (odd === undefined || odd.name === url.host || odd.containerName === url.host) return [];
  const instead = urls.find(({ service, variable }) => service.name === odd.name && variable === url.variable);
  return [
    {
      subject: { service: odd.name, variable: url.variable, ...(instead?.at ?? odd.keys['environment'] ?? odd.at) },
      message: `${instead ? 'leads elsewhere than' : 'is not given, as'} in its ${countText(family.length - 1, 'sibling')}`,
      observed: instead ? `${instead.host}:${instead.port}` : `no ${url.variable}`,
      expected: `${url.host}:${url.port}`,
      evidence: [odd.evidence] as const,
    },
  ];
}

function holders(urls: readonly DeclaredUrl[]): ReadonlySet<string> {
  return new Set(urls.map(({ service }) => service.name));
}
