import { type ScrapeTarget, scrapeTargets } from '../../../src/derive/monitoring/scrape-target.ts';
import { portDoubt } from '../../../src/derive/ports/port-doubt.ts';
import { judgeDeclared } from '../../../src/derive/services/judge-declared.ts';
import { defineCheck } from '../../../src/model/check.ts';
import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { dockerDocs, prometheusDocs } from '../../../src/model/reference.ts';
import { WATCHED } from './example-files.ts';

type Evidence = EvidenceFor<'composeProject' | 'prometheusConfigurations' | 'dockerfiles'>;

export const scrapeTargetUnknown = defineCheck({
  meta: {
    id: 'scrape-target-unknown',
    priority: 'P1',
    developmentPriority: 'P2',
    title: 'Every scrape target is a service that Prometheus can reach',
    failureTitle: 'Prometheus scrapes targets that it cannot reach',
    why: 'A target that is not there gives no metrics, and the alerts that build on them stay silent.',
    fix: 'Name the service and the port of its container, and attach both to one network.',
    impact: 'no metrics of the service',
    effort: 'small',
    references: [
      prometheusDocs('prometheus/latest/configuration/configuration', 'scrape_config'),
      dockerDocs('compose/how-tos/networking', 'Networking in Compose'),
    ],
    example: {
      bad: {
        ...WATCHED,
        'prometheus/prometheus.yml': `scrape_configs:
  - job_name: api
    static_configs: [{ targets: ["localhost:3000", "backend:3000"] }]
`,
      },
      good: WATCHED,
    },
  },
  needs: ['composeProject', 'prometheusConfigurations', 'dockerfiles'],
  evaluate(evidence) {
    const { composeProject, prometheusConfigurations } = evidence;
    const targets = scrapeTargets(prometheusConfigurations, composeProject).flatMap((target) =>
      target.answer.kind === 'unknown' ? [] : [{ ...target, evidence: target.configuration.evidence }],
    );
    const findings = targets.flatMap((scraped) => {
      const fault = faultOf(scraped, evidence);
      if (!fault) return [];
      const { target, job } = scraped;
      return [
        {
          subject: target.at,
          observed: `${target.text} in the job ${job.name}`,
          expected: 'a service on a network of Prometheus, and a port of its container',
          evidence: [scraped.evidence, composeProject.evidence] as const,
          ...fault,
        },
      ];
    });
    return judgeDeclared(composeProject, targets, findings, 'no scrape target names something in this project');
  },
});

/** What is wrong with a target; a port that the files do not name may still be right, so it weighs less. */
function faultOf({ target, answer, scraper }: ScrapeTarget, { dockerfiles }: Evidence) {
  const { text, host = '', port } = target;
  if (answer.kind === 'nothing') return { message: `${text}: no service is named ${host}` };
  if (answer.kind === 'unreachable') {
    return { message: `${text}: ${answer.service.name} is on no network of ${scraper?.name ?? 'Prometheus'}` };
  }
  const service = answer.kind === 'itself' ? scraper : answer.kind === 'service' ? answer.service : undefined;
  const doubt = service && port !== undefined ? portDoubt(service, port, dockerfiles) : undefined;
  if (doubt === undefined) return undefined;
  if (answer.kind === 'itself') return { message: `${text}: that is the container of ${scraper?.name ?? ''} itself` };
  return { message: `${text}: ${doubt}`, priority: 'P2' as const };
}
