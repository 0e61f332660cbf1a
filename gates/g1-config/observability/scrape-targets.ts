import { type ScrapeTarget, scrapeTargets as targetsOf } from '../../../src/derive/monitoring/scrape-target.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';

export const scrapeTargets = defineExhibit({
  meta: { id: 'scrape-targets', title: 'What Prometheus scrapes' },
  needs: ['composeProject', 'prometheusConfigurations'],
  present({ composeProject, prometheusConfigurations }) {
    const rows = targetsOf(prometheusConfigurations, composeProject).map((scraped) => ({
      cells: [
        scraped.job.name,
        scraped.target.text,
        scraped.job.metricsPath,
        standsFor(scraped),
        scraped.configuration.path,
      ],
      evidence: [scraped.configuration.evidence, composeProject.evidence],
    }));
    if (rows.length === 0) return { notApplicable: 'no Prometheus configuration at hand names a target' };
    return {
      columns: [
        { title: 'Job' },
        { title: 'Target', style: 'code' },
        { title: 'Path', style: 'code' },
        { title: 'Stands for' },
        { title: 'Written in', style: 'code' },
      ],
      rows,
    };
  },
});

function standsFor({ answer, scraper }: ScrapeTarget): string {
  if (answer.kind === 'service') return `service ${answer.service.name}`;
  if (answer.kind === 'itself') return `${scraper?.name ?? 'Prometheus'} itself`;
  if (answer.kind === 'unreachable') return `service ${answer.service.name}, on no common network`;
  return answer.kind === 'nothing' ? 'no service of that name' : 'not told by the files';
}
